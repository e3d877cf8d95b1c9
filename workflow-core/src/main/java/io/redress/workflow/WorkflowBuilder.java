package io.redress.workflow;

import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Action;
import io.redress.casefile.Attribute;
import io.redress.casefile.Fact;
import io.redress.casefile.Flag;
import io.redress.codec.Codec;
import io.redress.codec.StoredTypesException;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.Deadlines;
import io.redress.id.DeadlineName;
import io.redress.party.Affiliation;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.Limit;
import io.redress.permission.Views;
import io.redress.remedy.Award;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects a workflow's definition. Not thread-safe; what it builds is.
 *
 * @param <S> the enum of states
 */
public final class WorkflowBuilder<S extends Enum<S>> implements Steps<S> {
    private final String name;
    private final int version;
    private final Class<S> states;
    private final Set<Enum<?>> ends = new LinkedHashSet<>();
    private final List<TransitionBuilder<S, ?>> transitions = new ArrayList<>();
    private final Map<DeadlineName, DeadlineBuilder<S>> deadlines = new LinkedHashMap<>();
    private final Map<Who, Set<Role>> handOvers = new LinkedHashMap<>();
    private final Set<Role> mentioned = new LinkedHashSet<>();
    private final Set<Class<? extends Attribute>> attributes = new LinkedHashSet<>();
    private final List<Views.Rule> views = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Enum<?>> start = Optional.empty();
    private Optional<Role> frontLine = Optional.empty();
    private Optional<WorkingCalendar> delivery = Optional.empty();
    private final List<Who> proactive = new ArrayList<>();
    private final Set<Flag> inHouse = new LinkedHashSet<>();
    private final List<Charter.Pair> apart = new ArrayList<>();
    private final Set<Limit> budgets = new LinkedHashSet<>();
    private final Map<Role, Integer> headcounts = new LinkedHashMap<>();
    private Fulfilling fulfilling = Fulfilling.NONE;
    private Holding holding = Holding.NOTHING;

    WorkflowBuilder(String name, int version, Class<S> states) {
        this.name = name;
        this.version = version;
        this.states = states;
    }

    @Override
    public WorkflowBuilder<S> workflow() {
        return this;
    }

    WorkflowBuilder<S> begin(S state) {
        start = Optional.of(state);
        return this;
    }

    WorkflowBuilder<S> end(List<S> states) {
        ends.addAll(states);
        return this;
    }

    WorkflowBuilder<S> frontLine(Role role) {
        frontLine = Optional.of(role);
        mention(role);
        return this;
    }

    WorkflowBuilder<S> delivery(WorkingCalendar hours) {
        delivery = Optional.of(hours);
        return this;
    }

    WorkflowBuilder<S> proactive(List<Who> who) {
        proactive.addAll(who);
        return this;
    }

    WorkflowBuilder<S> inHouse(List<Flag> flags) {
        inHouse.addAll(flags);
        return this;
    }

    WorkflowBuilder<S> apart(Class<? extends Action> one, Class<? extends Action> other) {
        apart.add(new Charter.Pair(one, other));
        return this;
    }

    WorkflowBuilder<S> budgets(List<Limit> limits) {
        budgets.addAll(limits);
        return this;
    }

    WorkflowBuilder<S> headcount(Role role, int people) {
        if (people < 1) {
            throw new IllegalArgumentException("role " + role + " is held by at least 1, not " + people);
        }
        mention(role);
        headcounts.put(role, people);
        return this;
    }

    WorkflowBuilder<S> holding(Holding what) {
        holding = what;
        return this;
    }

    WorkflowBuilder<S> handOver(Who from, List<Role> to) {
        to.forEach(this::mention);
        handOvers.computeIfAbsent(from, unused -> new LinkedHashSet<>()).addAll(to);
        return this;
    }

    WorkflowBuilder<S> fulfilment(Consumer<FulfilmentBuilder> how) {
        FulfilmentBuilder builder = new FulfilmentBuilder(this::mention);
        how.accept(builder);
        fulfilling = builder.freeze();
        return this;
    }

    WorkflowBuilder<S> define(DeadlineName deadline, Consumer<DeadlineBuilder<S>> rule) {
        DeadlineBuilder<S> builder = new DeadlineBuilder<>(deadline);
        rule.accept(builder);
        if (deadline.value().startsWith(Award.TIMERS)) {
            findings.add(new Finding(
                    "reserved-name",
                    "deadline " + deadline,
                    "names that begin with " + Award.TIMERS + " are those of the timers of awards",
                    "Give it another name"));
        }
        if (deadlines.putIfAbsent(deadline, builder) != null) {
            findings.add(new Finding(
                    "duplicate-deadline",
                    "deadline " + deadline,
                    "it is defined twice",
                    "Define it once, or give the second another name"));
        }
        return this;
    }

    <A extends Action> TransitionBuilder<S, A> transition(Class<A> action) {
        TransitionBuilder<S, A> transition = new TransitionBuilder<>(this, action);
        transitions.add(transition);
        return transition;
    }

    WorkflowBuilder<S> attributes(List<Class<? extends Attribute>> types) {
        attributes.addAll(types);
        return this;
    }

    WorkflowBuilder<S> show(List<Views.Rule> rules) {
        views.addAll(rules);
        return this;
    }

    void mention(Role role) {
        mentioned.add(role);
    }

    Workflow freeze() {
        List<Finding> faults = new ArrayList<>(findings);
        List<DeadlineRule> rules = deadlines.values().stream()
                .flatMap(builder -> builder.rule(faults).stream())
                .toList();
        Set<Enum<?>> open = new LinkedHashSet<>(List.of(states.getEnumConstants()));
        open.removeAll(ends);
        List<Transition<?>> own = new ArrayList<>();
        for (TransitionBuilder<S, ?> builder : transitions) {
            own.add(builder.freeze(open));
            Wording.check(builder, own.get(own.size() - 1), deadlines.keySet(), faults);
        }
        Map<Who, Set<Role>> passes = new LinkedHashMap<>();
        transitions.forEach(transition -> transition.passOn(passes));
        rules.forEach(rule -> rule.ladder()
                .levels()
                .forEach(level -> passes.computeIfAbsent(Affiliation.SYSTEM, unused -> new LinkedHashSet<>())
                        .add(level.alarm().to())));
        Roles roles = Roles.of(own, rules, mentioned, handOvers, passes, frontLine);
        Set<Class<? extends Fact>> facts = new LinkedHashSet<>(Set.of(StaffMember.class));
        transitions.forEach(transition -> facts.addAll(transition.facts()));
        if (own.stream().anyMatch(transition -> !transition.powers().chain().isEmpty())) {
            facts.add(Mandates.class);
        }
        Codec codec = codec(own, rules, facts, faults);
        Blueprint blueprint = new Blueprint(
                name,
                version,
                states,
                start,
                ends,
                frontLine,
                new Deadlines(rules),
                delivery,
                List.copyOf(proactive),
                own,
                Builtin.transitions(open, roles, inHouse),
                new Views(views, inHouse),
                new Charter(inHouse, apart, decisions(own), List.copyOf(budgets), headcounts),
                fulfilling,
                Set.copyOf(facts),
                holding,
                codec);
        faults.addAll(Inspection.of(blueprint, roles));
        if (!faults.isEmpty()) {
            throw new FaultyWorkflowException(name + "/" + version, faults);
        }
        return new Workflow(blueprint);
    }

    private static Set<Class<? extends Action>> decisions(List<Transition<?>> own) {
        Set<Class<? extends Action>> decisions = new LinkedHashSet<>();
        own.stream().filter(way -> way.relief().decides()).forEach(way -> decisions.add(way.action()));
        return decisions;
    }

    private Codec codec(
            List<Transition<?>> own, List<DeadlineRule> rules, Set<Class<? extends Fact>> facts, List<Finding> faults) {
        Set<Class<?>> actions = new LinkedHashSet<>(Builtin.ACTIONS);
        actions.addAll(Builtin.OF_THE_SYSTEM);
        actions.addAll(Builtin.ON_REQUESTS);
        own.forEach(transition -> actions.add(transition.action()));
        rules.forEach(rule -> actions.add(rule.lapse().getClass()));
        try {
            return StoredTypes.codec(states, actions, facts, attributes);
        } catch (StoredTypesException unstorable) {
            unstorable
                    .faults()
                    .forEach(fault -> faults.add(new Finding(
                            "unstorable-type",
                            "the stored types",
                            fault,
                            "Use records of the component types that io.redress.codec lists, under @Stored names")));
            return StoredTypes.none();
        }
    }
}
