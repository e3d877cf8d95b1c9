package io.redress.permission;

import io.redress.id.ActorId;
import io.redress.party.Role;
import io.redress.party.Who;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who can do what somebody was refused. Hand it to {@code Desk.handOver} to pass the case on in one call.
 *
 * @param who those whom a grant includes; empty when nobody can in the present state
 * @param persons accounts that hold such a role, where a directory knows them
 */
public record WhoCan(List<Who> who, List<ActorId> persons) {

    /** Nobody can, in the present state. */
    public static final WhoCan NOBODY = new WhoCan(List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @param who those whom a grant includes; empty when nobody can in the present state
     * @param persons accounts that hold such a role, where a directory knows them
     */
    public WhoCan {
        who = List.copyOf(who);
        persons = List.copyOf(persons);
    }

    /**
     * The people of some roles.
     *
     * @param roles the roles
     * @return those roles, by name
     */
    public static WhoCan of(Set<Role> roles) {
        return new WhoCan(
                roles.stream()
                        .sorted(Comparator.comparing(Role::name))
                        .<Who>map(role -> role)
                        .toList(),
                List.of());
    }

    /**
     * The role to hand the case to.
     *
     * @return the first role among those who can
     */
    public Optional<Role> role() {
        return who.stream().flatMap(one -> rolesIn(one).stream()).findFirst();
    }

    /**
     * The same, with persons named.
     *
     * @param named accounts that can
     * @return a copy
     */
    public WhoCan naming(List<ActorId> named) {
        return new WhoCan(who, named);
    }

    private static Optional<Role> rolesIn(Who who) {
        if (who instanceof Role role) {
            return Optional.of(role);
        }
        if (who instanceof Who.AllOf all) {
            return all.conditions().stream()
                    .flatMap(one -> rolesIn(one).stream())
                    .findFirst();
        }
        return Optional.empty();
    }
}
