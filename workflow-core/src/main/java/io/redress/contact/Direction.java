package io.redress.contact;

/** Which way a contact went; both are recorded and found alike. */
public enum Direction {
    /** From a party to the desk. */
    INBOUND,
    /** From the desk to a party. */
    OUTBOUND
}
