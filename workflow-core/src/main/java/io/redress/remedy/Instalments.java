package io.redress.remedy;

/**
 * In how many equal parts something is paid, and how far apart.
 *
 * @param count how many, from 1 to {@value #MOST}
 * @param daysBetween days from one to the next, from 0 to 366
 */
public record Instalments(int count, int daysBetween) {
    /** The most instalments. */
    public static final int MOST = 60;

    /** All of it, now. */
    public static final Instalments AT_ONCE = new Instalments(1, 0);

    /**
     * Checks the numbers.
     *
     * @param count how many, from 1 to {@value #MOST}
     * @param daysBetween days from one to the next, from 0 to 366
     * @throws IllegalArgumentException when one is out of its range
     */
    public Instalments {
        if (count < 1 || count > MOST || daysBetween < 0 || daysBetween > 366) {
            throw new IllegalArgumentException(
                    count + " instalments, " + daysBetween + " days apart: from 1 to " + MOST + ", from 0 to 366 days");
        }
    }
}
