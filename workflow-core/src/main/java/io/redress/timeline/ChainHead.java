package io.redress.timeline;

import io.redress.party.Commitment;

/**
 * The end of a case's chain, kept in the case row: it fences every write, and shows when the tail of a timeline is cut.
 *
 * @param number how many entries the timeline has
 * @param hash the hash of the last one, 64 hexadecimal digits
 */
public record ChainHead(long number, String hash) {
    /** Before the first entry. */
    public static final ChainHead START = new ChainHead(0, "0".repeat(64));

    /**
     * Checks number and hash.
     *
     * @param number how many entries the timeline has
     * @param hash the hash of the last one, 64 hexadecimal digits
     * @throws IllegalArgumentException when the number is negative or the hash is not 64 hexadecimal digits
     */
    public ChainHead {
        if (number < 0 || !Commitment.isDigest(hash)) {
            throw new IllegalArgumentException("not the head of a chain: " + number + ", \"" + hash + "\"");
        }
    }
}
