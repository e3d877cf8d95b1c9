package io.redress.stories.shop;

/** Where a complaint stands. */
public enum Stage {
    /** Nobody has answered yet. */
    NEW,
    /** Staff are looking into it. */
    WORKING,
    /** The customer was asked something. */
    WITH_CUSTOMER,
    /** The customer has a remedy to choose. */
    OFFERED,
    /** The remedy was accepted, and the money is on its way. */
    PAYING,
    /** The customer is stranded and needs help at once, not an answer. */
    HELP,
    /** The remedy has arrived; what went wrong is not established yet. */
    REVIEW,
    /** Somebody is being pressed or in danger: the safety desk has it. */
    SAFETY,
    /** Over. */
    CLOSED
}
