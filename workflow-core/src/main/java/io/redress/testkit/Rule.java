package io.redress.testkit;

/** The rules that hold for every case, on every store, after every step. */
public enum Rule {
    /** State, timeline, timers, registers and messages of a change are stored together or not at all. */
    ONE_WRITE("R1"),
    /** No change overwrites another that it did not see. */
    NO_LOST_UPDATE("R2"),
    /** A command has its effect once. */
    ONCE("R3"),
    /** Nothing changes a case without a right; whoever approves is not the one who asked. */
    AUTHORITY("R4"),
    /** No more is awarded than was paid, no more spent than allowed. */
    NEVER_OVER("R5"),
    /** A clock runs in every open case, and each running clock has its stored timer. */
    CLOCK_RUNS("R6"),
    /** Verdicts follow from instants, never from when somebody looked. */
    VERDICTS("R7"),
    /** What came in is kept. */
    NOTHING_VANISHES("R8"),
    /** The chain verifies, and so do the words behind it until they are erased. */
    CHAIN("R9"),
    /** Tenants see nothing of each other. */
    WALLS("R10");

    private final String number;

    Rule(String number) {
        this.number = number;
    }

    /**
     * The rule's number in the library's documents.
     *
     * @return {@code R1} to {@code R10}
     */
    public String number() {
        return number;
    }
}
