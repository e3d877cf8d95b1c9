package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.DeadlineRule.Alarm;
import io.redress.deadline.DeadlineRule.Renewal;
import io.redress.deadline.Span;
import io.redress.deadline.Start;
import io.redress.deadline.WallTime;
import io.redress.deadline.WorkingCalendar;
import io.redress.id.DeadlineName;
import io.redress.party.Affiliation;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.party.Who;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    Optional<DeadlineRule> rule(List<Finding> findings) {
        List<String> missing = new ArrayList<>();
        if (within == null) {
            missing.add("within(...)");
        }
        if (lapse == null) {
            missing.add("lapsingInto(...)");
        }
        if (calendar == null && within != null && !(within instanceof WallTime)) {
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
        WorkingCalendar counted = calendar == null ? WorkingCalendar.roundTheClock(ZoneOffset.UTC) : calendar;
        return Optional.of(new DeadlineRule(name, owedBy, owedTo, within, counted, start, renewal, lapse, alarm));
    }
}
