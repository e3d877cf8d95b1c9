package io.redress.desk;

/**
 * What one run over due deadlines did.
 *
 * @param lapses how many deadlines lapsed
 * @param cases how many cases changed
 * @param lostRaces how many cases somebody else changed first; the next run takes them
 * @param parked how many timers were put aside, because their case cannot be handled
 * @param failed how many cases the store failed on while it took others; they are tried again after a minute
 */
public record Ran(int lapses, int cases, int lostRaces, int parked, int failed) {

    /**
     * Tells whether the run found anything.
     *
     * @return true when another run at once may find more
     */
    public boolean foundWork() {
        return cases + lostRaces + parked + failed > 0;
    }
}
