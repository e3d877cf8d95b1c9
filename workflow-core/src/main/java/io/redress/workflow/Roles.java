package io.redress.workflow;

import io.redress.deadline.DeadlineRule;
import io.redress.party.Role;
import io.redress.party.Who;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The roles of a workflow and the ways a case goes between them.
 *
 * @param all every role the definition names
 * @param handOvers who may hand a case to which roles
 * @param passes who passes a case on to which roles by some transition
 * @param frontLine the roles a new case can start with
 */
record Roles(Set<Role> all, Map<Who, Set<Role>> handOvers, Map<Who, Set<Role>> passes, Set<Role> frontLine) {

    static Roles of(
            List<Transition<?>> own,
            List<DeadlineRule> rules,
            Set<Role> mentioned,
            Map<Who, Set<Role>> declared,
            Map<Who, Set<Role>> passes,
            Optional<Role> frontLine) {
        Set<Role> all = new LinkedHashSet<>(mentioned);
        own.forEach(transition -> transition.people().flatMap(Roles::in).forEach(all::add));
        rules.forEach(rule -> {
            in(rule.owedBy()).forEach(all::add);
            rule.ladder().roles().forEach(all::add);
        });
        declared.keySet().stream().flatMap(Roles::in).forEach(all::add);
        Map<Who, Set<Role>> handOvers = new LinkedHashMap<>();
        declared.forEach((from, to) -> handOvers.put(from, new LinkedHashSet<>(to)));
        if (declared.isEmpty()) {
            all.forEach(role -> handOvers.put(role, all));
        }
        return new Roles(all, handOvers, passes, frontLine.map(Set::of).orElse(all));
    }

    /** The roles a case can come to from the front line, by hand-overs and by transitions that pass it on. */
    Set<Role> reachable() {
        Set<Role> reached = new LinkedHashSet<>(frontLine);
        int before;
        do {
            before = reached.size();
            for (Map<Who, Set<Role>> ways : List.of(handOvers, passes)) {
                ways.forEach((from, to) -> {
                    if (in(from).findAny().isEmpty() || in(from).anyMatch(reached::contains)) {
                        reached.addAll(to);
                    }
                });
            }
        } while (reached.size() > before);
        return reached;
    }

    static Stream<Role> in(Who who) {
        if (who instanceof Role role) {
            return Stream.of(role);
        }
        return who instanceof Who.AllOf all ? all.conditions().stream().flatMap(Roles::in) : Stream.of();
    }

    static Set<Role> in(Collection<Who> who) {
        Set<Role> roles = new LinkedHashSet<>();
        who.stream().flatMap(Roles::in).forEach(roles::add);
        return roles;
    }
}
