package io.redress.workflow;

import io.redress.calendar.Span;
import io.redress.calendar.WallTime;
import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Action;
import io.redress.contact.Direction;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.DeadlineRule.Alarm;
import io.redress.deadline.DeadlineRule.MetBy;
import io.redress.deadline.DeadlineRule.Renewal;
import io.redress.deadline.Pausing;
import io.redress.deadline.Start;
import io.redress.id.DeadlineName;
import io.redress.party.Affiliation;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.party.Who;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what a deadline owes. Without another word it is owed by the system to the customer and starts when the case is
 * opened. Not thread-safe.
 *
 * @param <S> the enum of states
 */
public final class DeadlineBuilder<S extends Enum<S>> {
    private final DeadlineName name;
    private Who owedBy = Affiliation.SYSTEM;
    private Who owedTo = Relation.CUSTOMER;
    private @Nullable Span within;
    private @Nullable WorkingCalendar calendar;
    private Start start = new Start.AtOpening();
    private Renewal renewal = Renewal.ONCE;
    private @Nullable Action lapse;
    private Optional<Alarm> alarm = Optional.empty();
    private Set<Enum<?>> pausedIn = Set.of();
    private MetBy metBy = MetBy.ACTIONS;
    private @Nullable Span cap;

    DeadlineBuilder(DeadlineName name) {
        this.name = name;
    }

    /**
     * Says who owes it.
     *
     * @param who who has to act
     * @return this
     */
    public DeadlineBuilder<S> owedBy(Who who) {
        owedBy = who;
        return this;
    }

    /**
     * Says to whom it is owed.
     *
     * @param who who waits
     * @return this
     */
    public DeadlineBuilder<S> to(Who who) {
        owedTo = who;
        return this;
    }

    /**
     * Says how long there is. There is no default.
     *
     * @param span the time
     * @return this
     */
    public DeadlineBuilder<S> within(Span span) {
        within = span;
        return this;
    }

    /**
     * Says in which calendar working time and working days are counted.
     *
     * @param hours the calendar
     * @return this
     */
    public DeadlineBuilder<S> on(WorkingCalendar hours) {
        calendar = hours;
        return this;
    }

    /**
     * Ties it to states: it starts on entering them from outside and is cancelled on leaving them all.
     *
     * @param states the states
     * @return this
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final DeadlineBuilder<S> whileIn(S... states) {
        return whileIn(Set.copyOf(List.of(states)));
    }

    /**
     * Ties it to states: it starts on entering them from outside and is cancelled on leaving them all.
     *
     * @param states the states
     * @return this
     */
    public DeadlineBuilder<S> whileIn(Set<S> states) {
        start = new Start.WhileIn(Set.copyOf(states));
        return this;
    }

    /**
     * Starts it after any of some actions, unless it runs already.
     *
     * @param actions the actions
     * @return this
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final DeadlineBuilder<S> after(Class<? extends Action>... actions) {
        start = new Start.After(Set.copyOf(List.of(actions)));
        return this;
    }

    /**
     * Starts it when a party turns to the desk, unless it runs already: it counts from the oldest contact that nothing has
     * met yet. The contact that opens the case is one.
     *
     * @return this
     */
    public DeadlineBuilder<S> afterInboundContact() {
        start = new Start.AfterContact(Direction.INBOUND);
        return this;
    }

    /**
     * Lets any contact that people of the desk make with a party meet it, besides the actions that do. Good for a first
     * response; a decision is not made by writing.
     *
     * @return this
     */
    public DeadlineBuilder<S> metByContact() {
        metBy = MetBy.ACTIONS_AND_CONTACTS;
        return this;
    }

    /**
     * Makes it periodic: a new run follows each that was met or lapsed, while it applies.
     *
     * @return this
     */
    public DeadlineBuilder<S> repeating() {
        renewal = Renewal.REPEATING;
        return this;
    }

    /**
     * Says what the system does when it lapses. There is no default: a deadline without consequence is none.
     *
     * @param action an action that some transition grants to the system
     * @return this
     */
    public DeadlineBuilder<S> lapsingInto(Action action) {
        lapse = action;
        return this;
    }

    /**
     * Tells a team that it lapsed; not delivered any more once the case has moved on.
     *
     * @param template what to tell, a key of the host's texts
     * @param team whom
     * @return this
     */
    public DeadlineBuilder<S> alarming(String template, Role team) {
        alarm = Optional.of(new Alarm(template, team));
        return this;
    }

    /**
     * Pauses it in some states: it does not pass there, and afterwards as much is left as before. Say how long at most with
     * {@link #atMost}.
     *
     * @param states the states, such as those in which the customer has to answer
     * @return this
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final DeadlineBuilder<S> pausedIn(S... states) {
        pausedIn = Set.copyOf(List.of(states));
        return this;
    }

    /**
     * Caps its pauses: once they have lasted so long it runs on, whatever the state.
     *
     * @param span how long all pauses of one run last at most together
     * @return this
     */
    public DeadlineBuilder<S> atMost(Span span) {
        cap = span;
        return this;
    }

    private Optional<Pausing> pausing() {
        return pausedIn.isEmpty() || cap == null ? Optional.empty() : Optional.of(new Pausing(pausedIn, cap));
    }

    Optional<DeadlineRule> rule(List<Finding> findings) {
        List<String> missing = new ArrayList<>();
        if (within == null) {
            missing.add("within(...)");
        }
        if (lapse == null) {
            missing.add("lapsingInto(...)");
        }
        if (!pausedIn.isEmpty() && cap == null) {
            missing.add("atMost(...)");
        }
        if (cap != null && pausedIn.isEmpty()) {
            missing.add("pausedIn(...)");
        }
        if (calendar == null
                && within != null
                && !(within instanceof WallTime && (cap == null || cap instanceof WallTime))) {
            missing.add("on(a calendar)");
        }
        if (within == null || lapse == null || !missing.isEmpty()) {
            findings.add(new Finding(
                    "incomplete-deadline",
                    "deadline " + name,
                    "it does not say " + String.join(", ", missing),
                    "Add " + String.join(" and ", missing)));
            return Optional.empty();
        }
        Set<Enum<?>> out = new HashSet<>(pausedIn);
        out.removeIf(start::appliesIn);
        if (!out.isEmpty()) {
            findings.add(new Finding(
                    "pause-out-of-reach",
                    "deadline " + name,
                    "it is cancelled on entering " + out + ", so it cannot be paused there",
                    "Add " + out + " to whileIn(...), or leave it out of pausedIn(...)"));
        }
        WorkingCalendar counted = calendar == null ? WorkingCalendar.roundTheClock(ZoneOffset.UTC) : calendar;
        return Optional.of(new DeadlineRule(
                name, owedBy, owedTo, within, counted, start, renewal, lapse, alarm, pausing(), metBy));
    }
}
