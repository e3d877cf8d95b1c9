package io.redress.spi;

import io.redress.casefile.Flag;
import io.redress.casefile.Severity;
import io.redress.id.ActorId;
import io.redress.id.OrderId;
import io.redress.party.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a case by which work lists and the host's own reports find it.
 *
 * @param workflow the workflow's name
 * @param version the workflow's version
 * @param state the state's stored name
 * @param severity how grave it is
 * @param team whose work list it is on
 * @param assignee who holds it
 * @param customer whose complaint it is
 * @param order the order it is about
 * @param parties every verified account on it
 * @param flags its marks
 * @param awaiting the roles that its requests wait for
 * @param askers who asked for what waits on it
 * @param openedAt when it was opened
 * @param updatedAt when it last changed
 * @param closedAt when it reached an end
 * @param nextDue the soonest due instant of its running deadlines
 * @param punctuality whether a deadline of it lapsed
 */
public record Index(
        String workflow,
        int version,
        String state,
        Severity severity,
        Optional<Role> team,
        Optional<ActorId> assignee,
        Optional<ActorId> customer,
        Optional<OrderId> order,
        Set<ActorId> parties,
        Set<Flag> flags,
        Set<Role> awaiting,
        Set<ActorId> askers,
        Instant openedAt,
        Instant updatedAt,
        Optional<Instant> closedAt,
        Optional<Instant> nextDue,
        Punctuality punctuality) {

    /** Whether all that was owed on a case was done in time. */
    public enum Punctuality {
        /** No deadline lapsed. */
        ON_TIME,
        /** No deadline lapsed, but one that runs has warned that its time runs out. */
        AT_RISK,
        /** A deadline lapsed, among the ends of deadlines that the case file keeps. */
        BREACHED
    }

    /**
     * Copies the sets.
     *
     * @param workflow the workflow's name
     * @param version the workflow's version
     * @param state the state's stored name
     * @param severity how grave it is
     * @param team whose work list it is on
     * @param assignee who holds it
     * @param customer whose complaint it is
     * @param order the order it is about
     * @param parties every verified account on it
     * @param flags its marks
     * @param awaiting the roles that its requests wait for
     * @param askers who asked for what waits on it
     * @param openedAt when it was opened
     * @param updatedAt when it last changed
     * @param closedAt when it reached an end
     * @param nextDue the soonest due instant of its running deadlines
     * @param punctuality whether a deadline of it lapsed
     */
    public Index {
        parties = Set.copyOf(parties);
        flags = Set.copyOf(flags);
        awaiting = Set.copyOf(awaiting);
        askers = Set.copyOf(askers);
    }
}
