package io.redress.stories.ride;

/** Where a complaint about a ride stands. */
public enum RideStage {
    /** Nobody has answered yet. */
    NEW,
    /** Somebody is stranded and needs help now. */
    HELP,
    /** Staff are looking into it. */
    WORKING,
    /** Somebody is in danger or hurt: the safety desk has it. */
    SAFETY,
    /** The customer has the decision; what went wrong is being mended. */
    MENDING,
    /** Over. */
    CLOSED
}
