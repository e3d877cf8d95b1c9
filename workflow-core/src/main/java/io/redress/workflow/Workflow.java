package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.casefile.Fact;
import io.redress.casefile.Origin;
import io.redress.casefile.Request;
import io.redress.casefile.Severity;
import io.redress.codec.Codec;
import io.redress.codec.Stored;
import io.redress.contact.OrderRef;
import io.redress.deadline.Deadlines;
import io.redress.party.Actor;
import io.redress.permission.Limit;
import io.redress.permission.Views;
import io.redress.remedy.Alternative;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A workflow: built once, checked whole, frozen, and shared by all threads. Everything here is pure: no clock, no random,
 * no I/O.
 */
public final class Workflow {
    private final Blueprint blueprint;
    private final Decider decider;

    Workflow(Blueprint blueprint) {
        this.blueprint = blueprint;
        decider = new Decider(blueprint, new Table(blueprint));
    }

    Blueprint blueprint() {
        return blueprint;
    }

    /**
     * Begins a definition.
     *
     * @param name the workflow's name, stored with each of its cases
     * @return its name, still without version and states
     */
    public static Named named(String name) {
        return new Named(name, 1);
    }

    /**
     * A name and version.
     *
     * @param name the workflow's name
     * @param version its version, from 1
     */
    public record Named(String name, int version) {

        /**
         * Checks name and version.
         *
         * @param name the workflow's name
         * @param version its version, from 1
         * @throws IllegalArgumentException when the name is not 1 to 60 lower-case letters, digits and hyphens, or the
         *     version is below 1
         */
        public Named {
            if (!name.matches("[a-z0-9-]{1,60}") || version < 1) {
                throw new IllegalArgumentException("workflow \"" + name + "\"/" + version
                        + " must have a name of 1 to 60 lower-case letters, digits and hyphens, and a version from 1");
            }
        }

        /**
         * Sets the version. A case keeps the version of its intake.
         *
         * @param number from 1
         * @return a copy
         */
        public Named version(int number) {
            return new Named(name, number);
        }

        /**
         * Names the states.
         *
         * @param states the host's enum; every constant is a state
         * @param <S> the enum
         * @return the definition, to be completed
         */
        public <S extends Enum<S>> WorkflowBuilder<S> over(Class<S> states) {
            return new WorkflowBuilder<>(name, version, states);
        }
    }

    /**
     * The workflow's name.
     *
     * @return lower-case letters, digits and hyphens
     */
    public String name() {
        return blueprint.name();
    }

    /**
     * The workflow's version.
     *
     * @return from 1
     */
    public int version() {
        return blueprint.version();
    }

    /**
     * The states.
     *
     * @return all constants of the enum, in their order
     */
    public List<Enum<?>> states() {
        return List.of(blueprint.states().getEnumConstants());
    }

    /**
     * The actions.
     *
     * @return all actions, the host's own first, each in the order of its first transition
     */
    public List<Class<? extends Action>> actions() {
        return decider.table().actions();
    }

    /**
     * The deadlines.
     *
     * @return all deadlines, in the order of their definition
     */
    public Deadlines deadlines() {
        return blueprint.deadlines();
    }

    /**
     * The limits that add something up.
     *
     * @return every limit with a name, each once
     */
    public List<Limit> limits() {
        return blueprint.limits().toList();
    }

    /**
     * Tells whether what an action does depends on how much stands on accounts, and not only on whether there is room.
     *
     * @param action the action
     * @return true when some transition of it gives back what others took from limits, or offers what is left
     */
    public boolean looksAtBalances(Class<? extends Action> action) {
        return blueprint.own().stream()
                .filter(way -> way.action() == action)
                .anyMatch(way -> !way.settles().releasing().isEmpty()
                        || way.relief().proposing().isPresent());
    }

    /**
     * Tells whether cases of this workflow award anything, which somebody has to carry out.
     *
     * @return true when some transition awards, at once or by choice, or the definition says what follows from awards
     */
    public boolean awards() {
        return blueprint.fulfilling().said() == Fulfilling.Said.SOMETHING
                || blueprint.own().stream()
                        .map(Transition::relief)
                        .anyMatch(relief -> relief.choosing().isPresent() || relief.awardsAtOnce());
    }

    /**
     * What an action would offer or award.
     *
     * @param file the case, with every lapse that is due
     * @param command the action, by whom and when
     * @param facts everything that it was decided on
     * @return the alternatives, the recommended one first; none for an action that offers nothing, or cannot be taken
     */
    public List<Alternative> alternatives(CaseFile file, Command command, Facts facts) {
        return decider.assess(file, command, facts) instanceof Assessment.Fit fit
                ? fit.plan().alternatives()
                : List.of();
    }

    /**
     * The limits that bear on what somebody may decide alone.
     *
     * @param file the case
     * @param action the action
     * @param actor who
     * @return each limit with whom it counts for, as {@code desk.spent} takes it; none where nothing is limited
     */
    public Map<Limit, String> limits(CaseFile file, Class<? extends Action> action, Actor actor) {
        return decider.limits(file, action, actor);
    }

    /**
     * The facts that transitions read.
     *
     * @return their types, {@link StaffMember} among them
     */
    public Set<Class<? extends Fact>> facts() {
        return blueprint.facts();
    }

    /**
     * Who sees what.
     *
     * @return the views
     */
    public Views views() {
        return blueprint.views();
    }

    /**
     * Reads and writes what this workflow stores.
     *
     * @return the codec, thread-safe
     */
    public Codec codec() {
        return blueprint.codec();
    }

    /**
     * Tells whether a state is an end.
     *
     * @param state a state
     * @return true when a case in it is closed
     */
    public boolean isEnd(Enum<?> state) {
        return !blueprint.isOpen(state);
    }

    /**
     * From when a message about a case may be delivered, since delivery can wait for open hours. What is
     * {@link io.redress.casefile.Severity#URGENT urgent} never waits.
     *
     * @param file the case
     * @param at when the message is written
     * @return the next opening, when there is anything to wait for
     */
    public Optional<Instant> deliveredFrom(CaseFile file, Instant at) {
        return blueprint
                .delivery()
                .filter(hours -> file.standing().severity() != Severity.URGENT)
                .map(hours -> hours.nextOpen(at))
                .filter(at::isBefore);
    }

    /**
     * What of its order a case keeps from being settled.
     *
     * @param file the case
     * @return the order and the items held, no items meaning the whole order; empty when nothing is held
     */
    public Optional<OrderRef> held(CaseFile file) {
        return blueprint.holding().of(file);
    }

    /**
     * The name a state is stored under.
     *
     * @param state a state of this workflow
     * @return its stored name
     */
    public String nameOf(Enum<?> state) {
        String json = codec().write(state, Enum.class);
        return json.substring(1, json.length() - 1);
    }

    /**
     * The name an action is stored under.
     *
     * @param action the action
     * @return its stored name, or the simple name of a record that has none
     */
    public static String nameOf(Class<? extends Action> action) {
        return Optional.ofNullable(action.getAnnotation(Stored.class))
                .map(Stored::value)
                .orElse(action.getSimpleName());
    }

    /**
     * Tells whether somebody may open a case that nobody has complained about.
     *
     * @param actor who wants to tell a party something unasked
     * @return true when the definition says so
     */
    public boolean isProactiveFor(Actor actor) {
        return blueprint.proactive().stream().anyMatch(who -> who.includes(actor, Set.of()));
    }

    /**
     * Opens a case. Everybody may: a contact is never refused by content.
     *
     * @param origin what never changes about it
     * @param first the contact it begins with
     * @param actor who takes or makes the contact
     * @return the opening, with its first deadlines
     */
    public Decision.Accepted open(Origin origin, Correspond first, Actor actor) {
        return decider.open(origin, first, actor);
    }

    /**
     * Judges a command. Lapses due before it come first: see {@link #lapse}.
     *
     * @param file the case
     * @param command the command
     * @param facts what is known
     * @return yes with events, no with a reason, or what is missing
     * @throws IllegalStateException when a deadline lapsed before the command's instant and was not caught up
     */
    public Decision decide(CaseFile file, Command command, Facts facts) {
        return decider.decide(file, command, facts);
    }

    /**
     * The next thing the system does because time has passed: of all clocks that woke, the one that woke first, and of
     * several the one defined first. Repeat with the file after it until there is none.
     *
     * @param file the case
     * @param now the present; a clock due at this very instant has not lapsed
     * @return what happens, when something does
     */
    public Optional<Lapse> lapse(CaseFile file, Instant now) {
        return decider.lapse(file, now);
    }

    /**
     * Reckons the running deadlines anew, after the data of a calendar changed. Verdicts that were given stay, and nothing
     * is put into the past.
     *
     * @param file the case
     * @param now the present
     * @return the changes; nothing when there are none
     */
    public Optional<Decision.Accepted> recalculated(CaseFile file, Instant now) {
        return decider.recalculated(file, now);
    }

    /**
     * Moves a case that ran another version to this one.
     *
     * @param file the case
     * @param former the deadlines of the version it ran
     * @param now the present
     * @return the changes
     * @throws IllegalStateException when no clock would run
     */
    public Decision.Accepted migrated(CaseFile file, Deadlines former, Instant now) {
        return decider.migrated(file, former, now);
    }

    /**
     * What an actor may do now and, for the rest, why not.
     *
     * @param file the case
     * @param actor who asks
     * @return every action of the workflow, permitted or refused
     */
    public Permitted permitted(CaseFile file, Actor actor) {
        return decider.permitted(file, actor);
    }

    /**
     * Tells whether somebody can answer a request, apart from what limits leave them.
     *
     * @param file the case
     * @param request a request that waits on it
     * @param actor who would answer
     * @param mandates what the directory says of everybody concerned
     * @param now when
     * @return true when the actor could be the next to agree, or could refuse
     */
    public boolean mayAnswer(CaseFile file, Request request, Actor actor, Mandates mandates, Instant now) {
        return decider.mayAnswer(file, request, actor, mandates, now);
    }

    /**
     * When the time of those who can answer a request is over.
     *
     * @param file the case
     * @param request a request that waits on it
     * @return the last instant in time; empty when nobody can answer any more
     */
    public Optional<Instant> due(CaseFile file, Request request) {
        return blueprint
                .answering(request.action().getClass())
                .filter(rule -> request.silentSince().isEmpty())
                .flatMap(rule -> file.clock(rule.name()))
                .map(Clock::due);
    }

    /**
     * Folds an event into a case file.
     *
     * @param file the file before
     * @param event the event
     * @return the file after
     */
    public static CaseFile evolve(CaseFile file, Event event) {
        return event.evolve(file);
    }

    @Override
    public String toString() {
        return name() + "/" + version();
    }
}
