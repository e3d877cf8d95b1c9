package io.redress.remedy;

import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that one payee was promised, to be carried out once.
 *
 * @param number 1 for the case's first award, then one more each; instalments are awards of their own
 * @param remedy what
 * @param payee who gets it
 * @param funder who pays for it in the end
 * @param destination where money goes
 * @param at when it was awarded
 * @param recovers the number of the provisional award that this one takes back; empty for one that gives
 * @param handling how far it is
 */
public record Award(
        int number,
        Remedy remedy,
        ActorId payee,
        Funder funder,
        Destination destination,
        Instant at,
        Optional<Integer> recovers,
        Handling handling) {
    /** How the names of the timers of awards begin; no deadline of a workflow has such a name. */
    public static final String TIMERS = "award/";

    /**
     * The key under which the fulfiller gets it: the same at every try, another for what is left after a partial payment
     * and where people begin anew after the fulfiller has said that it failed.
     *
     * @param caseId the case
     * @return a key that is unique within the tenant
     */
    public String key(CaseId caseId) {
        String whole = caseId.value() + "/" + number;
        return handling.part() == 1 ? whole : whole + "." + handling.part();
    }

    /**
     * What is still to be given.
     *
     * @return zero or more
     */
    public Money left() {
        return remedy.worth().minus(handling.paid());
    }

    /**
     * The name of the timer that wakes it.
     *
     * @return a name beside those of the case's deadlines
     */
    public DeadlineName timer() {
        return DeadlineName.of(TIMERS + number);
    }

    /**
     * The same, paid elsewhere.
     *
     * @param other where money goes
     * @return a copy
     */
    public Award to(Destination other) {
        return new Award(number, remedy, payee, funder, other, at, recovers, handling);
    }

    /**
     * The same, further on or back.
     *
     * @param next how far it is
     * @return a copy
     */
    public Award handled(Handling next) {
        return new Award(number, remedy, payee, funder, destination, at, recovers, next);
    }
}
