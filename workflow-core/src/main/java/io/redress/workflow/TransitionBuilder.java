package io.redress.workflow;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.casefile.Attribute;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.Fact;
import io.redress.casefile.Flag;
import io.redress.casefile.Link;
import io.redress.casefile.Severity;
import io.redress.deadline.Adjusting;
import io.redress.deadline.Deadlines;
import io.redress.deadline.Window;
import io.redress.id.DeadlineName;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.Grant;
import io.redress.workflow.Transition.Reads;
import io.redress.workflow.Transition.Reopens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One transition of a workflow: states, right, conditions, effects. Effects happen in the order in which they are named.
 * Not thread-safe.
 *
 * @param <S> the enum of states
 * @param <A> the action
 */
public final class TransitionBuilder<S extends Enum<S>, A extends Action>
        implements Steps<S>, Deciding<S, A>, Compensation<S, A> {
    private final WorkflowBuilder<S> workflow;
    private final Class<A> action;
    private final List<S> from = new ArrayList<>();
    private final List<Who> included = new ArrayList<>();
    private final List<Who> excluded = new ArrayList<>();
    private final List<Guard<A>> guards = new ArrayList<>();
    private final List<Effect<A>> effects = new ArrayList<>();
    private final Set<DeadlineName> meeting = new LinkedHashSet<>();
    private final Set<DeadlineName> hastening = new LinkedHashSet<>();
    private final Set<Class<? extends Fact>> reading = new HashSet<>();
    private final List<Who> cosigners = new ArrayList<>();
    private final PowersBuilder<A> powers = new PowersBuilder<>();
    private final ReliefBuilder<A> relief = new ReliefBuilder<>();
    private final Set<Role> teams = new LinkedHashSet<>();
    private Optional<Enum<?>> target = Optional.empty();
    private States scope = States.NAMED;
    private Reopens reopens = Reopens.NO;

    private enum States {
        NAMED,
        ANY_OPEN
    }

    TransitionBuilder(WorkflowBuilder<S> workflow, Class<A> action) {
        this.workflow = workflow;
        this.action = action;
    }

    @Override
    public WorkflowBuilder<S> workflow() {
        return workflow;
    }

    @Override
    public TransitionBuilder<S, A> transition() {
        return this;
    }

    TransitionBuilder<S, A> powers(Consumer<PowersBuilder<A>> sentence) {
        sentence.accept(powers);
        return this;
    }

    TransitionBuilder<S, A> relief(Consumer<ReliefBuilder<A>> sentence) {
        sentence.accept(relief);
        return this;
    }

    /**
     * Says in which states it exists.
     *
     * @param states the states
     * @return this
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final TransitionBuilder<S, A> in(S... states) {
        return in(List.of(states));
    }

    /**
     * Says in which group of states it exists.
     *
     * @param states the states
     * @return this
     */
    public TransitionBuilder<S, A> in(Iterable<S> states) {
        states.forEach(from::add);
        return this;
    }

    /**
     * Lets it exist in every state that is no end.
     *
     * @return this
     */
    public TransitionBuilder<S, A> inAnyOpenState() {
        scope = States.ANY_OPEN;
        return this;
    }

    /**
     * Says where it leads.
     *
     * @param state the state after
     * @return this
     */
    public TransitionBuilder<S, A> to(S state) {
        target = Optional.of(state);
        return this;
    }

    /**
     * Leaves the state as it is. This is what a transition does that names no other state.
     *
     * @return this
     */
    public TransitionBuilder<S, A> stays() {
        target = Optional.empty();
        return this;
    }

    /**
     * Says who may: whoever is included by any of these.
     *
     * @param who those who may
     * @return this
     */
    public TransitionBuilder<S, A> by(Who... who) {
        included.addAll(List.of(who));
        return this;
    }

    /**
     * Says who may not, whatever else gives them the right.
     *
     * @param who those who may not
     * @return this
     */
    public TransitionBuilder<S, A> notBy(Who... who) {
        excluded.addAll(List.of(who));
        return this;
    }

    /**
     * Names facts that guards and effects read; they are fetched before, and recorded.
     *
     * @param facts their types
     * @return this
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final TransitionBuilder<S, A> reading(Class<? extends Fact>... facts) {
        reading.addAll(List.of(facts));
        return this;
    }

    /**
     * Makes it depend on a condition.
     *
     * @param code the refusal's code when the condition does not hold
     * @param missing what is missing then, in one English sentence
     * @param holds the condition: pure, asked at most once for a decision
     * @return this
     */
    public TransitionBuilder<S, A> when(String code, String missing, Predicate<Situation<A>> holds) {
        return guardedBy(
                situation -> holds.test(situation) ? Optional.empty() : Optional.of(Objection.of(code, missing)));
    }

    /**
     * Makes it depend on a guard that words its own objections.
     *
     * @param guard the guard
     * @return this
     */
    public TransitionBuilder<S, A> guardedBy(Guard<A> guard) {
        guards.add(guard);
        return this;
    }

    /**
     * Asks for a second person who is present, signs at the same moment, and is never the one who acts, nor somebody who
     * would be kept from doing it themself. Nothing waits for them: for that see {@link Deciding#approvedBy}.
     *
     * @param who those who may sign
     * @return this
     */
    public TransitionBuilder<S, A> cosignedBy(Who... who) {
        cosigners.addAll(List.of(who));
        return this;
    }

    /**
     * Says which deadlines it meets, where they run.
     *
     * @param deadlines the deadlines
     * @return this
     */
    public TransitionBuilder<S, A> meeting(DeadlineName... deadlines) {
        meeting.addAll(List.of(deadlines));
        return this;
    }

    /**
     * Gives the case to whoever acts; its team stays.
     *
     * @return this
     */
    public TransitionBuilder<S, A> assigning() {
        effects.add((situation, current, deadlines) -> List.of(new Event.Assigned(
                current.standing().team(), Optional.of(situation.actor().id()))));
        return this;
    }

    /**
     * Puts the case on a team's work list, held by nobody yet.
     *
     * @param team the team
     * @return this
     */
    public TransitionBuilder<S, A> handingTo(Role team) {
        workflow.mention(team);
        teams.add(team);
        return following(situation -> new Event.Assigned(Optional.of(team), Optional.empty()));
    }

    /**
     * Grades the case at least as grave as this.
     *
     * @param severity the least severity afterwards
     * @return this
     */
    public TransitionBuilder<S, A> raisingTo(Severity severity) {
        effects.add(
                (situation, current, deadlines) -> current.standing().severity().compareTo(severity) < 0
                        ? List.of(new Event.Graded(severity))
                        : List.of());
        return this;
    }

    /**
     * Sets a flag.
     *
     * @param flag the flag
     * @return this
     */
    public TransitionBuilder<S, A> flagging(Flag flag) {
        return following(situation -> new Event.Flagged(flag));
    }

    /**
     * Takes a flag off.
     *
     * @param flag the flag
     * @return this
     */
    public TransitionBuilder<S, A> unflagging(Flag flag) {
        return following(situation -> new Event.Unflagged(flag));
    }

    /**
     * Sets an attribute, in place of an earlier one of its type. Name the type with {@link Steps#carrying}.
     *
     * @param attribute makes the attribute: pure
     * @return this
     */
    public TransitionBuilder<S, A> recording(Function<Situation<A>, ? extends Attribute> attribute) {
        return following(situation -> new Event.Recorded(attribute.apply(situation)));
    }

    /**
     * Ties the case to another.
     *
     * @param link makes the tie: pure
     * @return this
     */
    public TransitionBuilder<S, A> linking(Function<Situation<A>, Link> link) {
        return following(situation -> new Event.Linked(link.apply(situation)));
    }

    /**
     * Brings a running deadline forward; it is never put off.
     *
     * @param deadline the deadline
     * @param within how long there is at most from now, in the deadline's own calendar
     * @return this
     */
    public TransitionBuilder<S, A> hastening(DeadlineName deadline, Span within) {
        hastening.add(deadline);
        effects.add((situation, current, deadlines) -> adjusting(deadline, situation, current, deadlines)
                .hastened(within)
                .map(List::of)
                .orElse(List.of()));
        return this;
    }

    /**
     * Sets the date of a deadline that is due {@link DeadlineBuilder#byDate by a date}, such as the day on which the
     * customer needs the goods. It starts the deadline; a later date replaces an earlier one.
     *
     * @param deadline the deadline
     * @param date the last instant in time, inclusive: pure
     * @return this
     */
    public TransitionBuilder<S, A> dueBy(DeadlineName deadline, Function<Situation<A>, Instant> date) {
        hastening.add(deadline);
        effects.add((situation, current, deadlines) ->
                adjusting(deadline, situation, current, deadlines).dueBy(date.apply(situation)));
        return this;
    }

    private static Adjusting adjusting(
            DeadlineName deadline, Situation<?> situation, CaseFile current, Deadlines deadlines) {
        return new Adjusting(deadlines.rule(deadline).orElseThrow(), current, situation.now());
    }

    /**
     * Lets it be taken only within a window of time, such as that for an appeal.
     *
     * @param window the window
     * @return this
     */
    public TransitionBuilder<S, A> within(Window window) {
        return guardedBy(situation -> window.isOpen(situation.file(), situation.now())
                ? Optional.empty()
                : Optional.of(new Objection(
                        "window-closed",
                        "an open window for this; it was open for " + window.span(),
                        window.closing(situation.file())
                                .map(until -> Map.of("until", until.toString()))
                                .orElse(Map.of()))));
    }

    /**
     * Lets it lead from an end back to an open state. What becomes of the deadlines is said with
     * {@link DeadlineBuilder#onReopening}.
     *
     * @return this
     */
    public TransitionBuilder<S, A> reopening() {
        reopens = Reopens.YES;
        return this;
    }

    /**
     * Tells a team.
     *
     * @param template what to tell, a key of the host's texts
     * @param team whom
     * @return this
     */
    public TransitionBuilder<S, A> notifying(String template, Role team) {
        effects.add(Effects.notifying(template, team));
        return this;
    }

    /**
     * Tells those of the case's parties that have an account and this relation.
     *
     * @param template what to tell, a key of the host's texts
     * @param relation whom
     * @return this
     */
    public TransitionBuilder<S, A> notifying(String template, Relation relation) {
        effects.add(Effects.notifying(template, relation));
        return this;
    }

    TransitionBuilder<S, A> effecting(Effect<A> effect) {
        effects.add(effect);
        return this;
    }

    private TransitionBuilder<S, A> following(Function<Situation<A>, Event> event) {
        effects.add(Effects.always(event));
        return this;
    }

    /** Adds who passes the case on by this, and to which teams. */
    void passOn(Map<Who, Set<Role>> passes) {
        included.stream()
                .filter(who -> !excluded.contains(who))
                .forEach(who -> passes.computeIfAbsent(who, unused -> new LinkedHashSet<>())
                        .addAll(teams));
    }

    Set<DeadlineName> deadlines() {
        Set<DeadlineName> named = new LinkedHashSet<>(meeting);
        named.addAll(hastening);
        return named;
    }

    List<S> duplicates() {
        Set<S> seen = new HashSet<>();
        return from.stream().filter(state -> !seen.add(state)).toList();
    }

    /** Facts that the host has to give; a rate only where other currencies are taken. */
    Set<Class<? extends Fact>> facts() {
        Set<Class<? extends Fact>> facts = new HashSet<>(reading);
        facts.addAll(relief.reading());
        if (powers.isConverting()) {
            facts.add(ExchangeRate.class);
        }
        return facts;
    }

    Transition<A> freeze(Set<Enum<?>> open) {
        Set<Enum<?>> states = new LinkedHashSet<>(from);
        if (scope == States.ANY_OPEN) {
            states.addAll(open);
        }
        Set<Class<? extends Fact>> all = new HashSet<>(reading);
        all.addAll(relief.reading());
        Set<Class<? extends Fact>> needed = Set.copyOf(all);
        return new Transition<>(
                action,
                states,
                target,
                new Grant(included, excluded),
                List.copyOf(guards),
                List.copyOf(effects),
                Set.copyOf(meeting),
                given -> needed,
                needed.isEmpty() ? Reads.NOTHING : Reads.FACTS,
                List.copyOf(cosigners),
                powers.powers(),
                powers.spending(relief.relief()),
                powers.settles(),
                relief.relief(),
                reopens);
    }
}
