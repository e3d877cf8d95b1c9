package io.redress.party;

import java.util.Set;

/**
 * On whose behalf an actor acts. Like by a {@link Role}, a side of a dispute never acts in it as staff of the platform or
 * of its contractor.
 */
public enum Affiliation implements Who {
    /** Employed by the platform itself. */
    IN_HOUSE,
    /** Employed by a contractor that answers for the platform. */
    VENDOR,
    /** Acts for a seller or service provider on the platform. */
    MERCHANT,
    /** A customer, a traveller, whoever booked, or somebody who reports for them. */
    CUSTOMER,
    /** The person or firm a complaint is about. */
    OTHER_PARTY,
    /** A regulator, mediator or consumer association. */
    AUTHORITY,
    /** The desk itself, or the host's own software. */
    SYSTEM;

    @Override
    public boolean includes(Actor actor, Set<Relation> relations) {
        return describes(actor, relations) && !(isStaff() && relations.stream().anyMatch(Relation::takesSides));
    }

    @Override
    public boolean describes(Actor actor, Set<Relation> relations) {
        return actor.affiliation() == this;
    }

    /**
     * Tells whether people of this affiliation work on cases for a living.
     *
     * @return true for in-house and vendor staff
     */
    public boolean isStaff() {
        return this == IN_HOUSE || this == VENDOR;
    }
}
