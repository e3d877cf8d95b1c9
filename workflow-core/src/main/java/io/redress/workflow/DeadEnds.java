package io.redress.workflow;

import io.redress.deadline.DeadlineRule;
import io.redress.party.Role;
import io.redress.party.Who;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds open states that nobody who can be reached may move a case out of: the front line may only receive and forward,
 * and the one who decides is on nobody's list. What merely lapses does not count as somebody.
 */
final class DeadEnds {
    private final Blueprint blueprint;
    private final Set<Role> reachable;
    private final Candidates candidates;
    private final Set<Class<?>> lapses = new LinkedHashSet<>();

    private DeadEnds(Blueprint blueprint, Set<Role> reachable) {
        this.blueprint = blueprint;
        this.reachable = reachable;
        candidates = Candidates.with(reachable);
        for (DeadlineRule rule : blueprint.deadlines().rules()) {
            lapses.add(rule.lapse().getClass());
        }
    }

    static List<Finding> of(Blueprint blueprint, Roles roles) {
        DeadEnds deadEnds = new DeadEnds(blueprint, roles.reachable());
        List<Finding> findings = new ArrayList<>();
        for (Enum<?> state : blueprint.states().getEnumConstants()) {
            if (blueprint.isOpen(state) && deadEnds.ways(state).noneMatch(deadEnds::somebodyMay)) {
                findings.add(deadEnds.finding(state));
            }
        }
        return findings;
    }

    private Stream<Transition<?>> ways(Enum<?> state) {
        return blueprint.own().stream()
                .filter(transition -> transition.from().contains(state))
                .filter(transition -> transition.target(state) != state);
    }

    private boolean somebodyMay(Transition<?> transition) {
        return candidates.somebodyMay(transition, lapses.contains(transition.action()));
    }

    private static String way(Transition<?> transition) {
        List<Who> excluded = transition.grant().excluded();
        return transition.action().getSimpleName() + " by " + transition.grant().included()
                + (excluded.isEmpty() ? "" : " but not by " + excluded)
                + (transition.cosigners().isEmpty() ? "" : " signed with " + transition.cosigners())
                + (transition.powers().chain().isEmpty()
                        ? ""
                        : " with the consent of " + transition.powers().chain());
    }

    private Finding finding(Enum<?> state) {
        String there = blueprint.own().stream()
                .filter(transition -> transition.from().contains(state))
                .filter(transition -> transition.target(state) == state)
                .map(transition -> transition.action().getSimpleName())
                .distinct()
                .collect(Collectors.joining(", "));
        String away = ways(state).map(DeadEnds::way).distinct().collect(Collectors.joining("; "));
        String reached = new TreeSet<>(reachable.stream().map(Role::name).toList()).toString();
        return new Finding(
                "dead-end-authority",
                "state " + state,
                "nobody who can be reached may move a case out of it. Roles that can be reached: " + reached
                        + "; what they may do there: "
                        + (there.isEmpty() ? "nothing" : there) + "; what would move it: "
                        + (away.isEmpty() ? "nothing" : away),
                away.isEmpty()
                        ? "Lead a transition out of " + state + " and grant it to one of " + reached
                        : "Grant one of these to a role that can be reached, or add handingOver(...) to a role that has it");
    }
}
