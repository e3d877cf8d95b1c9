package io.redress.spi;

import io.redress.id.ActorId;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Role;
import java.util.List;
import java.util.Optional;

/** Knows the host's people. Thread-safe. */
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
}
