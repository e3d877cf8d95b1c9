package io.redress.timeline;

import io.redress.id.ActorId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Role;
import java.util.Set;

/**
 * Who took a step, as they were at that moment.
 *
 * @param id the account
 * @param affiliation on whose behalf
 * @param roles the roles then held
 */
public record By(ActorId id, Affiliation affiliation, Set<Role> roles) {

    /**
     * Copies the roles.
     *
     * @param id the account
     * @param affiliation on whose behalf
     * @param roles the roles then held
     */
    public By {
        roles = Set.copyOf(roles);
    }

    /**
     * Describes an actor.
     *
     * @param actor the actor
     * @return the account, affiliation and roles
     */
    public static By of(Actor actor) {
        return new By(actor.id(), actor.affiliation(), actor.roles());
    }
}
