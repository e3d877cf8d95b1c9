package io.redress.party;

import io.redress.codec.Inline;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A salted SHA-256 digest that stands for a personal text: it proves the text while text and salt are kept, and says
 * nothing about it once both are erased.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
@Inline
public record Commitment(String hex) {
    private static final int DIGITS = 64;

    /**
     * Checks the digits.
     *
     * @param hex 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException when these are not 64 lower-case hexadecimal digits
     */
    public Commitment {
        if (!isDigest(hex)) {
            throw new IllegalArgumentException("commitment \"" + hex + "\" must be 64 hexadecimal digits");
        }
    }

    /**
     * Tells whether a text is a digest as this library writes them.
     *
     * @param text any text
     * @return true for 64 lower-case hexadecimal digits
     */
    public static boolean isDigest(String text) {
        boolean digest = text.length() == DIGITS;
        for (int i = 0; digest && i < DIGITS; i++) {
            char c = text.charAt(i);
            digest = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        return digest;
    }

    /**
     * Commits to a text.
     *
     * @param salt random, in hexadecimal, never used for another text
     * @param text the personal text
     * @return the digest of the salt's and the text's UTF-8 bytes, a zero byte between them
     */
    public static Commitment to(String salt, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return new Commitment(HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
