package io.redress.stories.shop;

import io.redress.party.Role;

/** What can go wrong, and whose it is to mend. */
public enum Cause {
    /** What was advertised or listed was not so. */
    LISTING("listing-owner"),
    /** It came late, broken or to the wrong door. */
    LOGISTICS("logistics-owner"),
    /** The seller packed, cooked or made it wrong. */
    MERCHANT("merchant-care"),
    /** We billed, planned or computed it wrong. */
    SYSTEM("engineering"),
    /** We did not answer, or put the customer off. */
    SERVICE("team-lead"),
    /** Nobody could help it. */
    NOBODY("team-lead");

    private final String owner;

    Cause(String owner) {
        this.owner = owner;
    }

    /**
     * Who hears of it.
     *
     * @return the team
     */
    public Role owner() {
        return Role.of(owner);
    }
}
