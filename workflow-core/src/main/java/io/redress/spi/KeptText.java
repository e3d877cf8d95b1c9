package io.redress.spi;

import io.redress.party.Commitment;

/**
 * Personal words of a case, apart from everything else so that they can be erased.
 *
 * @param commitment what stands for them elsewhere
 * @param salt the salt of the commitment, in hexadecimal
 * @param words the words
 */
public record KeptText(Commitment commitment, String salt, String words) {

    /** Hides the words from logs. */
    @Override
    public String toString() {
        return "KeptText[" + commitment + "]";
    }
}
