package io.redress.permission;

/**
 * Names a sum: what a limit keeps for one subject in one period, or for one slice of a period that rolls; or what was given
 * back for an item of an order.
 *
 * @param kind what it adds up
 * @param name its name within the tenant
 */
public record Account(Kind kind, String name) {

    /** What an account adds up. */
    public enum Kind {
        /** All that counts against the limit. */
        TOTAL("limit"),
        /** What was spent in one slice. */
        SLICE("limit-slice"),
        /** What was given back for one item of an order, over all its cases. */
        GIVEN_BACK("given-back");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        /**
         * The kind of register that keeps it.
         *
         * @return {@code limit}, {@code limit-slice} or {@code given-back}
         */
        public String stored() {
            return stored;
        }
    }

    /**
     * The account of one slice of this total, for a limit whose period rolls.
     *
     * @param number the slice
     * @return the account
     */
    public Account slice(long number) {
        return new Account(Kind.SLICE, name + "#" + number);
    }
}
