package io.redress.desk;

/**
 * What one round of deliveries did.
 *
 * @param delivered how many messages the notifier took
 * @param dropped how many no longer mattered, because their case has moved on
 * @param retried how many failed and are tried again later
 * @param dead how many were given up
 */
public record Delivered(int delivered, int dropped, int retried, int dead) {

    /**
     * Tells whether the round found anything.
     *
     * @return true when another round at once may find more
     */
    public boolean foundWork() {
        return delivered + dropped + retried + dead > 0;
    }
}
