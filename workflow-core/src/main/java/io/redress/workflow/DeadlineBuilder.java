package io.redress.workflow;

import io.redress.calendar.Span;
import io.redress.calendar.WallTime;
import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Flag;
import io.redress.casefile.Severity;
import io.redress.contact.Direction;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.DeadlineRule.MetBy;
import io.redress.deadline.DeadlineRule.Renewal;
import io.redress.deadline.Ladder;
import io.redress.deadline.Ladder.Alarm;
import io.redress.deadline.Ladder.Lead;
import io.redress.deadline.Ladder.Level;
import io.redress.deadline.Ladder.Warning;
import io.redress.deadline.Pausing;
import io.redress.deadline.Reopening;
import io.redress.deadline.Start;
import io.redress.deadline.Targets;
import io.redress.deadline.Timing;
import io.redress.deadline.Timing.Begin;
import io.redress.deadline.Timing.Extending;
import io.redress.id.DeadlineName;
import io.redress.party.Affiliation;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.party.Who;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what a deadline owes. Without another word it is owed by the system to the customer and starts when the case is
 * opened. Not thread-safe.
 *
 * @param <S> the enum of states
 */
public final class DeadlineBuilder<S extends Enum<S>> {
    private final DeadlineName name;
    private final Map<Severity, Span> graded = new EnumMap<>(Severity.class);
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private Who owedBy = Affiliation.SYSTEM;
    private Who owedTo = Relation.CUSTOMER;
    private @Nullable Span within;
    private @Nullable Function<CaseFile, Optional<Span>> targets;
    private @Nullable WorkingCalendar calendar;
    private Start start = new Start.AtOpening();
    private Begin begin = Begin.AT_ONCE;
    private Renewal renewal = Renewal.ONCE;
    private Reopening reopening = Reopening.SECOND_CYCLE;
    private @Nullable Action lapse;
    private Optional<Alarm> alarm = Optional.empty();
    private Set<Enum<?>> pausedIn = Set.of();
    private MetBy metBy = MetBy.ACTIONS;
    private @Nullable Span cap;
    private Optional<Extending> extending = Optional.empty();
    private Optional<Span> floor = Optional.empty();

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
     * Says how long there is for cases of one severity; for the others it is as long as {@link #within(Span)} says. When a
     * running case is graded anew, its due instant is reckoned anew from the original start.
     *
     * @param severity the severity
     * @param span the time
     * @return this
     */
    public DeadlineBuilder<S> within(Severity severity, Span span) {
        graded.put(severity, span);
        return this;
    }

    /**
     * Says how long there is for each case. A case for which this gives nothing has no such deadline. When the answer
     * changes while the deadline runs, it is reckoned anew from the original start.
     *
     * @param target the time by what the case file says: pure
     * @return this
     */
    public DeadlineBuilder<S> targeting(Function<CaseFile, Optional<Span>> target) {
        targets = target;
        return this;
    }

    /**
     * Makes it due at a date instead: one that somebody {@linkplain Promise promises}, or that an action sets with
     * {@link TransitionBuilder#dueBy}. It begins to run then.
     *
     * @return this
     */
    public DeadlineBuilder<S> byDate() {
        start = new Start.ByDate();
        return this;
    }

    /**
     * Says how long it takes at least to keep it. A promise of an earlier date is refused with the earliest that can be
     * kept.
     *
     * @param span the time, counted from the promise
     * @return this
     */
    public DeadlineBuilder<S> takingAtLeast(Span span) {
        floor = Optional.of(span);
        return this;
    }

    /**
     * Lets people put it off with {@link Extend}.
     *
     * @param most how long there is at most in all, counted from the start
     * @param times how often at most in one run, from 1
     * @return this
     * @throws IllegalArgumentException when it could never be put off
     */
    public DeadlineBuilder<S> extendable(Span most, int times) {
        extending = Optional.of(new Extending(most, times));
        return this;
    }

    /**
     * Counts from the next opening of the calendar, if it is closed when the deadline starts. Working time passes only
     * then anyway; for other spans, and for the start that is shown, it makes a difference.
     *
     * @return this
     */
    public DeadlineBuilder<S> fromNextOpening() {
        begin = Begin.AT_NEXT_OPENING;
        return this;
    }

    /**
     * Says what becomes of it when a closed case is opened again; {@link Reopening#SECOND_CYCLE} without this.
     *
     * @param option what becomes of it
     * @return this
     */
    public DeadlineBuilder<S> onReopening(Reopening option) {
        reopening = option;
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
     * Starts it when somebody of the desk writes to a party, unless it runs already: such as a word on how things stand.
     *
     * @return this
     */
    public DeadlineBuilder<S> afterOutboundContact() {
        start = new Start.AfterContact(Direction.OUTBOUND);
        return this;
    }

    /**
     * Ties it to teams: it starts when the case comes on the work list of one of them, and handing the case on meets it.
     *
     * @param teams the teams
     * @return this
     */
    public DeadlineBuilder<S> whileHeldBy(Role... teams) {
        start = new Start.WhileHeldBy(Set.of(teams));
        return this;
    }

    /**
     * Ties it to a flag: it starts when the flag is set and is cancelled when it is taken off.
     *
     * @param flag the flag
     * @return this
     */
    public DeadlineBuilder<S> whileFlagged(Flag flag) {
        start = new Start.WhileFlagged(flag);
        return this;
    }

    /**
     * Lets it run while a request for one of some actions waits for consent. It is met by every answer, and each consent
     * that leaves the request waiting for somebody else begins a new run. Its levels move the request up, not the case. It
     * lapses into a {@link Silence}.
     *
     * @param actions the actions; a case has at most one request for any of them at a time
     * @return this
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final DeadlineBuilder<S> whilePending(Class<? extends Action>... actions) {
        start = new Start.WhilePending(Set.copyOf(List.of(actions)));
        return this;
    }

    /**
     * Starts it when somebody {@linkplain Attach attaches} it to a case.
     *
     * @return this
     */
    public DeadlineBuilder<S> byHand() {
        start = new Start.ByHand();
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

    /**
     * Warns a team when a share of the time has passed. Warnings are given in the order in which they are named, each once
     * in a run.
     *
     * @param percent the share, 1 to 99
     * @param template what to tell, a key of the host's texts
     * @param team whom
     * @return this
     * @throws IllegalArgumentException when the share lies outside
     */
    public DeadlineBuilder<S> warning(int percent, String template, Role team) {
        warnings.add(new Warning(new Alarm(template, team), new Lead.Share(percent)));
        return this;
    }

    /**
     * Warns a team some time before the due instant.
     *
     * @param before how long before: wall-clock time, working time or working days
     * @param template what to tell, a key of the host's texts
     * @param team whom
     * @return this
     */
    public DeadlineBuilder<S> warning(Span before, String template, Role team) {
        warnings.add(new Warning(new Alarm(template, team), new Lead.Before(before)));
        return this;
    }

    /**
     * Adds a level: once the deadline lapsed, or the level before ran out, the case goes to a team, which has some time
     * more. What the deadline lapses into follows the last level; the verdict is given at the due instant all the same.
     *
     * @param template what to tell, a key of the host's texts
     * @param team who gets the case
     * @param more how long it has
     * @return this
     */
    public DeadlineBuilder<S> escalating(String template, Role team, Span more) {
        levels.add(new Level(new Alarm(template, team), more));
        return this;
    }

    private Targets targets() {
        if (targets != null) {
            return new Targets.PerCase(targets);
        }
        return within == null ? new Targets.Dated() : new Targets.Graded(within, graded);
    }

    Optional<DeadlineRule> rule(List<Finding> findings) {
        List<String> missing = missing();
        if (lapse == null || !missing.isEmpty()) {
            findings.add(new Finding(
                    "incomplete-deadline",
                    "deadline " + name,
                    "it does not say " + String.join(", ", missing),
                    "Add " + String.join(" and ", missing)));
            return Optional.empty();
        }
        pausesOutOfReach().ifPresent(findings::add);
        if (start instanceof Start.WhileHeldBy held
                && levels.stream()
                        .anyMatch(level -> !held.teams().contains(level.alarm().to()))) {
            findings.add(new Finding(
                    "escalates-away",
                    "deadline " + name,
                    "a level hands the case on to another team, which ends the deadline before what it lapses into",
                    "Let a deadline that is not tied to a team escalate, or name the team in whileHeldBy(...)"));
        }
        if (start instanceof Start.ByDate && !pausedIn.isEmpty()) {
            findings.add(new Finding(
                    "paused-date",
                    "deadline " + name,
                    "it is due at a date, and a date does not wait in " + pausedIn,
                    "Leave out pausedIn(...), or count with within(...)"));
        }
        WorkingCalendar counted = calendar == null ? WorkingCalendar.roundTheClock(ZoneOffset.UTC) : calendar;
        Optional<Pausing> pausing = Optional.ofNullable(cap).map(most -> new Pausing(pausedIn, most));
        return Optional.of(new DeadlineRule(
                name,
                owedBy,
                owedTo,
                new Timing(targets(), counted, begin, pausing, extending, floor),
                start,
                metBy,
                lapse instanceof Silence silence && silence.grace().isPresent() ? Renewal.INSISTING : renewal,
                reopening,
                new Ladder(warnings, alarm, levels),
                lapse));
    }

    private List<String> missing() {
        boolean dated = start instanceof Start.ByDate;
        List<String> missing = new ArrayList<>();
        if (within == null && targets == null && !dated) {
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
        if (calendar == null && (targets != null || !spans().allMatch(WallTime.class::isInstance))) {
            missing.add("on(a calendar)");
        }
        return missing;
    }

    private Stream<Span> spans() {
        return Stream.of(
                        Stream.ofNullable(within),
                        graded.values().stream(),
                        Stream.ofNullable(cap),
                        floor.stream(),
                        extending.stream().map(Extending::cap),
                        levels.stream().map(Level::within),
                        warnings.stream()
                                .map(Warning::lead)
                                .filter(Lead.Before.class::isInstance)
                                .map(lead -> ((Lead.Before) lead).span()))
                .flatMap(spans -> spans);
    }

    private Optional<Finding> pausesOutOfReach() {
        Set<Enum<?>> out = new HashSet<>(pausedIn);
        out.removeIf(start::appliesIn);
        return out.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "pause-out-of-reach",
                        "deadline " + name,
                        "it is cancelled on entering " + out + ", so it cannot be paused there",
                        "Add " + out + " to whileIn(...), or leave it out of pausedIn(...)"));
    }
}
