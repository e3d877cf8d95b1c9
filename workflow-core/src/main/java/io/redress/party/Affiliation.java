package io.redress.party;

/** On whose behalf an actor acts. */
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
    public boolean includes(Actor actor, java.util.Set<Relation> relations) {
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
