package io.redress.remedy;

import io.redress.codec.Inline;
import java.util.regex.Pattern;

/**
 * Where money goes, in the host's words. Never an account number: those stay with the host.
 *
 * @param name 1 to 60 lower-case letters, digits and hyphens
 */
@Inline
public record Destination(String name) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,60}");

    /** The way it was paid. */
    public static final Destination ORIGINAL = Destination.of("original");

    /** The payee's wallet with the host. */
    public static final Destination WALLET = Destination.of("wallet");

    /**
     * Checks the name.
     *
     * @param name 1 to 60 lower-case letters, digits and hyphens
     * @throws IllegalArgumentException when the name is malformed
     */
    public Destination {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "destination \"" + name + "\" must be 1 to 60 lower-case letters, digits and hyphens");
        }
    }

    /**
     * Names one.
     *
     * @param name the name
     * @return the destination
     * @throws IllegalArgumentException when the name is malformed
     */
    public static Destination of(String name) {
        return new Destination(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
