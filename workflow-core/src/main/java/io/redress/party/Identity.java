package io.redress.party;

/** How sure the host is of who a party is. */
public enum Identity {
    /** Somebody says so; it is a claim to be checked and gives no rights. */
    CLAIMED,
    /** The host has authenticated the account. */
    VERIFIED
}
