package io.redress.spi;

import io.redress.casefile.Flag;
import io.redress.id.ActorId;
import io.redress.id.OrderId;
import io.redress.id.TenantId;
import io.redress.party.Role;
import io.redress.spi.Index.Punctuality;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a work list shows. Immutable; each method returns a narrower copy.
 *
 * @param tenant the tenant; no list crosses tenants
 * @param phase open cases, closed ones, or both
 * @param states stored names of states; all when empty
 * @param assignee only those this person holds
 * @param team only those on this role's list
 * @param marks what it wants of accounts, flags and requests
 * @param order only those about this order
 * @param dueBefore only those with a running deadline due before this instant, exclusive
 * @param punctuality only those with or without a deadline that lapsed
 * @param sort the order
 * @param after where to go on
 * @param limit how many at most, 1 to {@value #MOST}
 */
public record CaseQuery(
        TenantId tenant,
        Phase phase,
        Set<String> states,
        Optional<ActorId> assignee,
        Optional<Role> team,
        Marks marks,
        Optional<OrderId> order,
        Optional<Instant> dueBefore,
        Optional<Punctuality> punctuality,
        Sort sort,
        Optional<Cursor> after,
        int limit) {

    /** The longest page. */
    public static final int MOST = 200;

    /** Whether a case still needs somebody. */
    public enum Phase {
        /** Open cases. */
        OPEN,
        /** Cases at an end. */
        CLOSED,
        /** Both. */
        ANY
    }

    /**
     * Checks the limit.
     *
     * @param tenant the tenant; no list crosses tenants
     * @param phase open cases, closed ones, or both
     * @param states stored names of states; all when empty
     * @param assignee only those this person holds
     * @param team only those on this role's list
     * @param marks what it wants of accounts, flags and requests
     * @param order only those about this order
     * @param dueBefore only those with a running deadline due before this instant, exclusive
     * @param punctuality only those with or without a deadline that lapsed
     * @param sort the order
     * @param after where to go on
     * @param limit how many at most, 1 to {@value #MOST}
     * @throws IllegalArgumentException when the limit is not 1 to {@value #MOST}
     */
    public CaseQuery {
        states = Set.copyOf(states);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " cases, not " + limit);
        }
    }

    /**
     * All open cases of a tenant, the longest open first, 50 a page.
     *
     * @param tenant the tenant
     * @return the query
     */
    public static CaseQuery of(TenantId tenant) {
        return new CaseQuery(
                tenant,
                Phase.OPEN,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Marks.ANY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sort.OPENED,
                Optional.empty(),
                50);
    }

    /**
     * Narrows to open or closed cases.
     *
     * @param which the phase
     * @return a copy
     */
    public CaseQuery within(Phase which) {
        return new CaseQuery(
                tenant, which, states, assignee, team, marks, order, dueBefore, punctuality, sort, after, limit);
    }

    /**
     * Narrows to some states.
     *
     * @param names their stored names
     * @return a copy
     */
    public CaseQuery in(Set<String> names) {
        return new CaseQuery(
                tenant, phase, names, assignee, team, marks, order, dueBefore, punctuality, sort, after, limit);
    }

    /**
     * Narrows to one person's cases.
     *
     * @param person who holds them
     * @return a copy
     */
    public CaseQuery heldBy(ActorId person) {
        return new CaseQuery(
                tenant,
                phase,
                states,
                Optional.of(person),
                team,
                marks,
                order,
                dueBefore,
                punctuality,
                sort,
                after,
                limit);
    }

    /**
     * Narrows to one role's work list.
     *
     * @param role the role
     * @return a copy
     */
    public CaseQuery on(Role role) {
        return new CaseQuery(
                tenant,
                phase,
                states,
                assignee,
                Optional.of(role),
                marks,
                order,
                dueBefore,
                punctuality,
                sort,
                after,
                limit);
    }

    /**
     * Narrows to the cases of one party.
     *
     * @param account a verified account
     * @return a copy
     */
    public CaseQuery with(ActorId account) {
        return new CaseQuery(
                tenant,
                phase,
                states,
                assignee,
                team,
                marks.with(account),
                order,
                dueBefore,
                punctuality,
                sort,
                after,
                limit);
    }

    /**
     * Narrows to one order.
     *
     * @param number the order
     * @return a copy
     */
    public CaseQuery about(OrderId number) {
        return new CaseQuery(
                tenant,
                phase,
                states,
                assignee,
                team,
                marks,
                Optional.of(number),
                dueBefore,
                punctuality,
                sort,
                after,
                limit);
    }

    /**
     * Narrows to a flag.
     *
     * @param mark the flag
     * @return a copy
     */
    public CaseQuery flagged(Flag mark) {
        return new CaseQuery(
                tenant,
                phase,
                states,
                assignee,
                team,
                marks.flagged(mark),
                order,
                dueBefore,
                punctuality,
                sort,
                after,
                limit);
    }

    /**
     * Narrows to cases with a request that waits for one of some roles.
     *
     * @param roles the roles; without any, no narrowing
     * @return a copy
     */
    public CaseQuery awaiting(Set<Role> roles) {
        return marked(marks.awaiting(roles));
    }

    /**
     * Narrows to cases with a request by one person.
     *
     * @param person who asked
     * @return a copy
     */
    public CaseQuery askedBy(ActorId person) {
        return marked(marks.askedBy(person));
    }

    private CaseQuery marked(Marks wanted) {
        return new CaseQuery(
                tenant, phase, states, assignee, team, wanted, order, dueBefore, punctuality, sort, after, limit);
    }

    /**
     * Narrows to cases with a deadline due soon.
     *
     * @param instant exclusive
     * @return a copy
     */
    public CaseQuery dueBefore(Instant instant) {
        return new CaseQuery(
                tenant,
                phase,
                states,
                assignee,
                team,
                marks,
                order,
                Optional.of(instant),
                punctuality,
                sort,
                after,
                limit);
    }

    /**
     * Narrows to cases on which a deadline lapsed.
     *
     * @return a copy
     */
    public CaseQuery breached() {
        return new CaseQuery(
                tenant,
                phase,
                states,
                assignee,
                team,
                marks,
                order,
                dueBefore,
                Optional.of(Punctuality.BREACHED),
                sort,
                after,
                limit);
    }

    /**
     * Narrows to cases on which a deadline has warned that its time runs out, while none has lapsed.
     *
     * @return a copy
     */
    public CaseQuery atRisk() {
        return new CaseQuery(
                tenant,
                phase,
                states,
                assignee,
                team,
                marks,
                order,
                dueBefore,
                Optional.of(Punctuality.AT_RISK),
                sort,
                after,
                limit);
    }

    /**
     * Sets the order.
     *
     * @param ranking the order
     * @return a copy
     */
    public CaseQuery by(Sort ranking) {
        return new CaseQuery(
                tenant, phase, states, assignee, team, marks, order, dueBefore, punctuality, ranking, after, limit);
    }

    /**
     * Goes on behind a place.
     *
     * @param place where the page before ended
     * @return a copy
     */
    public CaseQuery from(Cursor place) {
        return new CaseQuery(
                tenant,
                phase,
                states,
                assignee,
                team,
                marks,
                order,
                dueBefore,
                punctuality,
                sort,
                Optional.of(place),
                limit);
    }

    /**
     * Sets the length of a page.
     *
     * @param cases 1 to {@value #MOST}
     * @return a copy
     */
    public CaseQuery atMost(int cases) {
        return new CaseQuery(
                tenant, phase, states, assignee, team, marks, order, dueBefore, punctuality, sort, after, cases);
    }
}
