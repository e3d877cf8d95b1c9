package io.redress.stories.ride;

/** What makes a case one of safety. */
public enum Danger {
    /** Somebody is hurt. */
    INJURY,
    /** Somebody is threatened, or cannot be reached. */
    THREAT
}
