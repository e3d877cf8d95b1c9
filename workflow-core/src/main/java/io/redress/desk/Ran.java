package io.redress.desk;

/**
 * What one run over due deadlines did.
 *
 * @param lapses how many deadlines lapsed
 * @param cases how many cases changed
 * @param lostRaces how many cases somebody else changed first; the next run takes them
 * @param parked how many timers were put aside, because their case cannot be handled
 */
public record Ran(int lapses, int cases, int lostRaces, int parked) {

    /**
     * Tells whether the run found anything.
     *
     * @return true when another run at once may find more
     */
    public boolean foundWork() {
        return cases + lostRaces + parked > 0;
    }
}
