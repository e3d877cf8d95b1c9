package io.redress.party;

import java.util.Set;

/** What an actor is to one particular case. */
public enum Relation implements Who {
    /** Holds the case. */
    ASSIGNEE,
    /** Whose complaint it is. */
    CUSTOMER,
    /** Placed the order for the customer. */
    BOOKER,
    /** Reports for somebody else: a friend, a neighbour. */
    REPORTER,
    /** Sold the disputed order. */
    MERCHANT,
    /** Is complained about. */
    OTHER_PARTY,
    /** Asked for an approval that is still pending. */
    REQUESTER;

    @Override
    public boolean includes(Actor actor, Set<Relation> relations) {
        return describes(actor, relations);
    }

    @Override
    public boolean describes(Actor actor, Set<Relation> relations) {
        return relations.contains(this);
    }

    /**
     * Tells whether this relation makes an actor a side of the dispute, who must not also decide it.
     *
     * @return true for customer, booker, reporter and other party
     */
    public boolean takesSides() {
        return this == CUSTOMER || this == BOOKER || this == REPORTER || this == OTHER_PARTY;
    }
}
