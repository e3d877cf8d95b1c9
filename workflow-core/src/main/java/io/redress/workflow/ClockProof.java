package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.contact.Direction;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.DeadlineRule.Renewal;
import io.redress.deadline.Step;
import io.redress.deadline.Step.Ends;
import io.redress.id.DeadlineName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves that in every open state some deadline runs whose lapse changes the case, by walking through every combination
 * of state and running deadlines that any sequence of actions and lapses can reach. Guards are taken to go either way.
 */
final class ClockProof {
    private static final int MOST_COMBINATIONS = 50_000;

    private final Blueprint blueprint;
    private final Set<Node> seen = new HashSet<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final Set<Enum<?>> ends = new HashSet<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    /** A state, and the deadlines that run in it. */
    private record Node(Enum<?> state, Set<DeadlineName> running) {}

    private ClockProof(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    static List<Finding> of(Blueprint blueprint) {
        ClockProof proof = new ClockProof(blueprint);
        Enum<?> start = blueprint.start().orElseThrow();
        for (Optional<Direction> first : openings(blueprint)) {
            Step opening = new Step(Optional.empty(), start, Ends.STAYS_OPEN, Correspond.class, Set.of(), first);
            proof.visit(new Node(start, proof.after(Set.of(), opening)), "opening a case");
        }
        while (!proof.open.isEmpty()) {
            if (proof.seen.size() > MOST_COMBINATIONS) {
                return List.of(new Finding(
                        "too-many-combinations",
                        "the deadlines",
                        "more than " + MOST_COMBINATIONS + " combinations of state and running deadlines",
                        "Tie deadlines to states with whileIn(...), so that fewer run beside each other"));
            }
            proof.leave(proof.open.removeFirst());
        }
        return List.copyOf(proof.findings.values());
    }

    /** A case that is opened unasked begins with what the desk, or the system, says. */
    private static List<Optional<Direction>> openings(Blueprint blueprint) {
        Optional<Direction> asked = Optional.of(Direction.INBOUND);
        return blueprint.proactive().isEmpty()
                ? List.of(asked)
                : List.of(asked, Optional.of(Direction.OUTBOUND), Optional.empty());
    }

    private void leave(Node node) {
        blueprint
                .from(node.state())
                .forEach(transition -> follow(
                        node.state(),
                        node.running(),
                        transition,
                        transition.action().getSimpleName()));
        for (DeadlineRule rule : blueprint.deadlines().rules()) {
            boolean perhaps = !rule.isCertain() && rule.start().appliesIn(node.state());
            if (node.running().contains(rule.name()) || perhaps) {
                lapse(node, rule);
            }
        }
    }

    /** The silence of those who do not answer a request changes no state by itself, and needs no way. */
    private void lapse(Node node, DeadlineRule rule) {
        if (rule.lapse() instanceof Silence) {
            return;
        }
        Set<DeadlineName> left = new HashSet<>(node.running());
        if (rule.renewal() == Renewal.ONCE) {
            left.remove(rule.name());
        }
        Class<? extends Action> action = rule.lapse().getClass();
        List<Transition<?>> ways = blueprint
                .from(node.state())
                .filter(transition -> transition.action() == action)
                .filter(Transition::isOpenToLapse)
                .toList();
        if (ways.stream().allMatch(Transition::isGuarded)) {
            findings.putIfAbsent(
                    "lapse " + rule.name() + node.state(),
                    new Finding(
                            "lapse-goes-nowhere",
                            "deadline " + rule.name() + " in state " + node.state(),
                            "when it lapses the system takes " + action.getSimpleName()
                                    + ", which it may not take there without guard, facts and approval",
                            "Grant " + action.getSimpleName() + " to SYSTEM in " + node.state()
                                    + " as a last transition without guard, or tie the deadline to other states with"
                                    + " whileIn(...)"));
        }
        ways.forEach(way -> follow(node.state(), left, way, "the lapse of " + rule.name()));
    }

    private void follow(Enum<?> state, Set<DeadlineName> running, Transition<?> transition, String how) {
        Enum<?> next = transition.target(state);
        if (blueprint.isOpen(state) && !blueprint.isOpen(next) && ends.add(next)) {
            blueprint.from(next).forEach(way -> reopen(next, way));
        }
        if (blueprint.isOpen(next) && blueprint.isOpen(state)) {
            for (Optional<Direction> contact : contacts(transition)) {
                Step step = new Step(
                        Optional.of(state), next, Ends.STAYS_OPEN, transition.action(), transition.meeting(), contact);
                visit(new Node(next, after(running, step)), how + " in " + state);
            }
        }
    }

    private void reopen(Enum<?> end, Transition<?> way) {
        Enum<?> next = way.target(end);
        if (blueprint.isOpen(next)) {
            Step step = new Step(Optional.of(end), next, Ends.REOPENS, way.action(), way.meeting());
            visit(new Node(next, after(Set.of(), step)), way.action().getSimpleName() + " in " + end);
        }
    }

    /** What runs for sure: a customer cannot rely on what people attach, promise or mark. */
    private Set<DeadlineName> after(Set<DeadlineName> running, Step step) {
        Set<DeadlineName> after = blueprint.deadlines().turn(running, step).after(running);
        blueprint.deadlines().rules().stream()
                .filter(rule -> !rule.isCertain())
                .forEach(rule -> after.remove(rule.name()));
        return after;
    }

    private static List<Optional<Direction>> contacts(Transition<?> transition) {
        return transition.action() == Correspond.class
                ? List.of(Optional.empty(), Optional.of(Direction.INBOUND), Optional.of(Direction.OUTBOUND))
                : List.of(Optional.empty());
    }

    private void visit(Node node, String how) {
        if (seen.add(node)) {
            open.addLast(node);
            if (node.running().isEmpty()) {
                findings.putIfAbsent(
                        "no clock " + node.state(),
                        new Finding(
                                "no-clock",
                                "state " + node.state(),
                                "after " + how + " no deadline runs there: a customer could wait for ever",
                                "Add a deadline with whileIn(" + node.state() + "), or let one repeat"));
            }
        }
    }
}
