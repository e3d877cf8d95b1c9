package io.redress.stories.ride;

/** Where a complaint about a ride stands. */
public enum RideStage {
    /** Nobody has answered yet. */
    NEW,
    /** Staff are looking into it. */
    WORKING,
    /** Somebody is in danger or hurt: the safety desk has it. */
    SAFETY,
    /** Over. */
    CLOSED
}
