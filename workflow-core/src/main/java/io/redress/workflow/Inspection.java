package io.redress.workflow;

import io.redress.casefile.Action;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for faults in a definition before any case runs it; finds all of them at once. */
final class Inspection {
    private final Blueprint blueprint;
    private final List<Finding> findings = new ArrayList<>();

    private Inspection(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    static List<Finding> of(Blueprint blueprint, Roles roles) {
        Inspection inspection = new Inspection(blueprint);
        if (inspection.hasStartAndEnd()) {
            inspection.shape();
            inspection.ambiguities();
            inspection.fulfilment();
            inspection.findings.addAll(DeadEnds.of(blueprint, roles));
            inspection.findings.addAll(PowersCheck.of(blueprint, roles));
            inspection.findings.addAll(ReliefCheck.of(blueprint));
            inspection.findings.addAll(ClockProof.of(blueprint));
        }
        return inspection.findings;
    }

    private boolean hasStartAndEnd() {
        if (blueprint.start().isEmpty()) {
            add("no-start", "the workflow", "no case can begin", "Add startsIn(...)");
        }
        if (blueprint.ends().isEmpty()) {
            add("no-end", "the workflow", "no case can end", "Add endsIn(...)");
        }
        blueprint
                .start()
                .filter(blueprint.ends()::contains)
                .ifPresent(state -> add(
                        "start-is-end",
                        "state " + state,
                        "a case would be closed before it began",
                        "Start in another state"));
        return findings.isEmpty();
    }

    private void shape() {
        Set<Enum<?>> reached = reachedFrom(Set.of(blueprint.start().orElseThrow()));
        for (Enum<?> state : blueprint.states().getEnumConstants()) {
            if (!reached.contains(state)) {
                add(
                        "unreachable-state",
                        "state " + state,
                        "no transition leads there from " + blueprint.start().orElseThrow(),
                        "Lead a transition to it, or take it out of "
                                + blueprint.states().getSimpleName());
            } else if (blueprint.isOpen(state)
                    && reachedFrom(Set.of(state)).stream().allMatch(blueprint::isOpen)) {
                add(
                        "no-way-out",
                        "state " + state,
                        "no end can be reached from it",
                        "Lead a transition towards " + blueprint.ends());
            }
        }
        for (Transition<?> transition : blueprint.own()) {
            transition.from().stream()
                    .filter(state -> !blueprint.isOpen(state))
                    .filter(state -> transition.to().isPresent() && !transition.isReopening())
                    .forEach(state -> add(
                            "leaves-end",
                            "action " + transition.action().getSimpleName() + " in " + state,
                            "an end cannot be left",
                            "Let it stay, say reopening(), or make " + state + " no end"));
        }
    }

    /** What the system is to take when awards arrive or get stuck has to be open to it somewhere, and wherever it may. */
    private void fulfilment() {
        for (Class<? extends Action> action : blueprint.fulfilling().actions()) {
            List<Transition<?>> ways = blueprint.own().stream()
                    .filter(way -> way.action() == action)
                    .collect(Collectors.toList());
            Set<Enum<?>> open = ways.stream()
                    .filter(Following::isOpen)
                    .flatMap(way -> way.from().stream())
                    .collect(Collectors.toSet());
            if (open.isEmpty()) {
                nowhere(action, "", "no transition lets it");
            }
            ways.stream()
                    .filter(way -> !open.isEmpty() && way.isGrantedToSystem() && !way.isReopening())
                    .flatMap(way -> way.from().stream())
                    .filter(state -> !open.contains(state))
                    .distinct()
                    .forEach(state -> nowhere(action, " in " + state, "there it would need more than that"));
        }
    }

    private void nowhere(Class<? extends Action> action, String where, String why) {
        add(
                "award-goes-nowhere",
                "action " + action.getSimpleName() + where,
                "the system is to take it because of awards, and " + why,
                "Add a transition by SYSTEM without amounts, facts, consent or reopening()");
    }

    private Set<Enum<?>> reachedFrom(Set<Enum<?>> start) {
        Set<Enum<?>> reached = new LinkedHashSet<>(start);
        List<Enum<?>> open = new ArrayList<>(start);
        while (!open.isEmpty()) {
            Enum<?> state = open.remove(open.size() - 1);
            blueprint.from(state).map(transition -> transition.target(state)).forEach(next -> {
                if (reached.add(next)) {
                    open.add(next);
                }
            });
        }
        return reached;
    }

    /** Of several transitions for one action in one state all but the last need a guard, or the choice is arbitrary. */
    private void ambiguities() {
        Set<String> seen = new LinkedHashSet<>();
        for (Enum<?> state : blueprint.states().getEnumConstants()) {
            for (Transition<?> transition : blueprint.own()) {
                List<Transition<?>> rivals = blueprint.own().stream()
                        .filter(other -> other.action() == transition.action())
                        .filter(other -> other.from().contains(state))
                        .collect(Collectors.toList());
                String where = "action " + transition.action().getSimpleName() + " in " + state;
                boolean unclear = rivals.size() > 1
                        && rivals.subList(0, rivals.size() - 1).stream().anyMatch(rival -> !rival.isGuarded());
                if (unclear && seen.add(where)) {
                    add(
                            "ambiguous",
                            where,
                            rivals.size() + " transitions lead to "
                                    + rivals.stream()
                                            .map(rival -> rival.target(state).toString())
                                            .toList() + ", and one before the last has no guard",
                            "Give every one but the last a when(...), or join them");
                }
            }
        }
    }

    private void add(String code, String where, String what, String mend) {
        findings.add(new Finding(code, where, what, mend));
    }
}
