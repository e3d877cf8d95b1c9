package io.redress.spi;

import io.redress.id.ActorId;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Delegation;
import io.redress.party.Role;
import io.redress.party.Validity;
import java.util.List;
import java.util.Optional;

/**
 * Knows the host's people. Thread-safe. A decision that depends on it and cannot have it fails, and can be tried again; a
 * refusal that cannot name anybody names roles alone.
 */
public interface ActorDirectory {

    /**
     * Finds a person, with present rights.
     *
     * @param tenant the tenant
     * @param id the account
     * @return the person, when the tenant has them
     */
    Optional<Actor> find(TenantId tenant, ActorId id);

    /**
     * Lists the people of a role.
     *
     * @param tenant the tenant
     * @param role the role
     * @return those who hold it at present
     */
    List<Actor> holding(TenantId tenant, Role role);

    /**
     * Lists when somebody is away.
     *
     * @param tenant the tenant
     * @param id the account
     * @return absences, past ones as you like; none where nobody keeps such a list
     */
    default List<Validity> absences(TenantId tenant, ActorId id) {
        return List.of();
    }

    /**
     * Lists in whose place somebody may decide: by delegation, or because that person is away and named them.
     *
     * @param tenant the tenant
     * @param to the account of whoever stands in
     * @return delegations to them, past ones as you like; none where nobody delegates
     */
    default List<Delegation> delegations(TenantId tenant, ActorId to) {
        return List.of();
    }
}
