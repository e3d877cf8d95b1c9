package io.redress.workflow;

import io.redress.casefile.Fact;
import io.redress.codec.Stored;
import io.redress.id.ActorId;
import io.redress.party.Affiliation;
import io.redress.party.Role;
import java.util.Optional;
import java.util.Set;

/**
 * What the host's directory says of the person a case is handed to.
 *
 * @param person the account
 * @param roles the roles it holds; none when the directory does not know it
 * @param affiliation on whose behalf it acts; empty when the directory does not know it
 */
@Stored("redress/staff-member/1")
public record StaffMember(ActorId person, Set<Role> roles, Optional<Affiliation> affiliation) implements Fact {

    /**
     * Copies the roles.
     *
     * @param person the account
     * @param roles the roles it holds; none when the directory does not know it
     * @param affiliation on whose behalf it acts; empty when the directory does not know it
     */
    public StaffMember {
        roles = Set.copyOf(roles);
    }
}
