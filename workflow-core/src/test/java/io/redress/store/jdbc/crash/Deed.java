package io.redress.store.jdbc.crash;

import io.redress.casefile.Action;
import io.redress.desk.Desk;
import io.redress.desk.Office;
import io.redress.desk.Outcome;
import io.redress.desk.Receipt;
import io.redress.desk.Shop;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.party.PersonalText;
import java.util.Optional;

/**
 * One command, so written down that another process can give it again.
 *
 * @param key its key; whatever it says follows from the key
 * @param kind what it does
 * @param about the order of a contact, else the case
 */
record Deed(String key, Kind kind, String about) {

    /** What a command does. */
    enum Kind {
        RECEIVE,
        TAKE,
        OFFER,
        REMARK,
        HAND_OVER,
        DECLINE,
        ACCEPT
    }

    /**
     * What a done command answered.
     *
     * @param caseId the case
     * @param entry the number of its entry
     */
    record Answer(CaseId caseId, long entry) {}

    /** Gives the command; empty when it was refused. */
    Optional<Answer> give(Office office) {
        CommandKey name = CommandKey.of(key);
        Desk ann = office.desk.as(office.ann);
        return switch (kind) {
            case RECEIVE -> Optional.of(answer(ann.receive(name, Office.complaint(about))));
            case TAKE -> act(ann, new Shop.Take());
            case OFFER -> act(ann, new Shop.Offer("a refund", PersonalText.of("Dear Carl, " + key)));
            case REMARK -> act(ann, new Shop.Remark("remark " + key, Office.START));
            case HAND_OVER -> answer(ann.handOver(name, CaseId.of(about), Shop.LEAD, "leave " + key));
            case DECLINE -> act(office.desk.as(office.carl), new Shop.Decline());
            case ACCEPT -> act(office.desk.as(office.carl), new Shop.Accept());
        };
    }

    private Optional<Answer> act(Desk desk, Action action) {
        return answer(desk.act(CommandKey.of(key), CaseId.of(about), action));
    }

    private static Optional<Answer> answer(Outcome outcome) {
        return outcome.fold(
                done -> Optional.of(new Answer(done.caseId(), done.entry())),
                needs -> Optional.empty(),
                refused -> Optional.empty());
    }

    private static Answer answer(Receipt receipt) {
        return new Answer(receipt.caseId(), receipt instanceof Receipt.Joined joined ? joined.entry() : 1);
    }
}
