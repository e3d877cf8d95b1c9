package io.redress.casefile;

/** How grave a case is, least first. */
public enum Severity {
    /** Can wait its turn. */
    LOW(1),
    /** The usual. */
    NORMAL(2),
    /** Goes before the usual. */
    HIGH(3),
    /** Somebody's safety or a journey under way depends on it. */
    URGENT(4);

    private final int rank;

    Severity(int rank) {
        this.rank = rank;
    }

    /**
     * Its place in the order.
     *
     * @return 1 for the least grave, one more for each grade
     */
    public int rank() {
        return rank;
    }
}
