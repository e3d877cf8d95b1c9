package io.redress.stories.walk;

import io.redress.remedy.Fulfilment;
import java.time.Instant;
import java.util.Optional;

/** Carries awards out on paper: on record as sent, then handed to the bank, then what the bank said. */
final class PaperCashier {
    private final PaperShop paper;

    PaperCashier(PaperShop paper) {
        this.paper = paper;
    }

    /** One step with an award; nothing when it is too late for that. */
    private interface Step {
        Optional<PaperAward> next(PaperAward award, Instant now);
    }

    /** Does what is due about an award, and tells whether that changed anything. */
    boolean carryOut(PaperCase read, PaperAward award) {
        int part = award.part();
        String key = award.key(read);
        if (!award.isReady()) {
            Fulfilment heard = paper.bank.look(key);
            return enter(read, award, (standing, now) -> standing.told(part, award.tries(), heard, now));
        }
        int attempt = award.tries() + 1;
        boolean isMine = enter(
                read,
                award,
                (standing, now) -> Optional.of(standing)
                        .filter(one -> one.isReady() && one.part() == part && one.tries() + 1 == attempt)
                        .filter(one -> one.next().filter(at -> !at.isAfter(now)).isPresent())
                        .map(one -> one.sent(now)));
        if (isMine) {
            Fulfilment heard = paper.bank.hangsUp(key) ? Fulfilment.unknown("it hung up") : paper.bank.pay(key);
            enter(read, award, (standing, now) -> standing.told(part, attempt, heard, now));
        }
        return isMine;
    }

    private boolean enter(PaperCase read, PaperAward award, Step step) {
        while (true) {
            Optional<PaperCase> found = paper.find(read.shop, read.id);
            PaperCase after = found.orElseThrow().copy();
            Instant now = paper.nowOn(after);
            int lapses = after.catchUp(now, PaperDesk.AT_ONCE);
            if (after.overdue(now).isPresent()) {
                paper.commit(found, after, Optional.empty());
                continue;
            }
            Optional<PaperAward> next =
                    after.remedies.award(award.number()).flatMap(standing -> step.next(standing, now));
            if (next.isEmpty()) {
                if (lapses > 0) {
                    paper.commit(found, after, Optional.empty());
                }
                return false;
            }
            after.handle(next.get());
            after.entries++;
            after.lastChange = now;
            after.payOff(now);
            if (paper.commit(found, after, Optional.empty())) {
                return true;
            }
        }
    }
}
