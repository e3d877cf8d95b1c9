package io.redress.spring;

import io.redress.desk.ComplaintDesk;
import io.redress.desk.Delivered;
import io.redress.desk.Ran;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets time pass, on as many nodes as you like. With a joining store a round is one transaction: what it claims is locked
 * until it ends, and when it fails everything is as before. So rounds are small and many.
 */
@Component
class DeskRounds {
    private final ComplaintDesk desk;

    DeskRounds(ComplaintDesk desk) {
        this.desk = desk;
    }

    @Scheduled(initialDelayString = "${shop.rounds.every}", fixedDelayString = "${shop.rounds.every}")
    @Transactional
    public Ran lapse() {
        return desk.runDue(100);
    }

    @Scheduled(initialDelayString = "${shop.rounds.every}", fixedDelayString = "${shop.rounds.every}")
    @Transactional
    public Delivered deliver() {
        return desk.deliver(100);
    }
}
