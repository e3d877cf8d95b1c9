package io.redress.spring;

import io.redress.casefile.Action;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.ComplaintDesk;
import io.redress.desk.Outcome;
import io.redress.desk.Receipt;
import io.redress.desk.WorkList;
import io.redress.failure.LostRaceException;
import io.redress.failure.StoreFailedException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.party.Actor;
import io.redress.party.Role;
import io.redress.permission.CaseView;
import io.redress.spi.Sort;
import io.redress.spring.ShopComplaints.Refund;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with complaints, each in one transaction with whatever the shop changes. Redress tries nothing again in a
 * transaction that is not its own, so the whole method is tried again when a race was lost or the database chose it to
 * give way. The retry is around the transaction, and the command's key keeps the effect single.
 *
 * <p>A refusal is a value, so the transaction commits and the attempt stays on record; an exception rolls back.
 */
@Service
@Transactional
@Retryable(
        includes = {LostRaceException.class, StoreFailedException.class, ConcurrencyFailureException.class},
        delay = 10,
        jitter = 10)
class ComplaintService {
    private final ComplaintDesk desk;
    private final Orders orders;

    ComplaintService(ComplaintDesk desk, Orders orders) {
        this.desk = desk;
        this.orders = orders;
    }

    Receipt receive(Actor actor, CommandKey key, Contact contact) {
        return desk.as(actor).receive(key, contact);
    }

    Outcome act(Actor actor, CommandKey key, CaseId id, Action action) {
        return desk.as(actor).act(key, id, action);
    }

    /** The ruling and the money: both are stored, or neither. */
    Outcome refund(Actor actor, CommandKey key, CaseId id, Refund refund) {
        Outcome outcome = desk.as(actor).act(key, id, refund);
        if (outcome.isDone()) {
            OrderRef order =
                    desk.as(actor).view(id).order().or(Optional.empty()).orElseThrow();
            orders.find(order).orElseThrow().refund(key, refund.amount());
        }
        return outcome;
    }

    Outcome handOver(Actor actor, CommandKey key, CaseId id, Role team, String reason) {
        return desk.as(actor).handOver(key, id, team, reason);
    }

    @Transactional(readOnly = true)
    CaseView view(Actor actor, CaseId id) {
        return desk.as(actor).view(id);
    }

    @Transactional(readOnly = true)
    WorkList workList(Actor actor, Role team) {
        return desk.as(actor).cases(all -> all.on(team).by(Sort.DUE));
    }
}
