package io.redress.remedy;

import io.redress.codec.Inline;
import java.util.regex.Pattern;

/**
 * Who pays for a remedy in the end.
 *
 * @param name 1 to 60 lower-case letters, digits and hyphens
 */
@Inline
public record Funder(String name) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,60}");

    /** The platform itself. */
    public static final Funder PLATFORM = Funder.of("platform");

    /** The seller of the order. */
    public static final Funder MERCHANT = Funder.of("merchant");

    /** Whoever carried it. */
    public static final Funder CARRIER = Funder.of("carrier");

    /**
     * Checks the name.
     *
     * @param name 1 to 60 lower-case letters, digits and hyphens
     * @throws IllegalArgumentException when the name is malformed
     */
    public Funder {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "funder \"" + name + "\" must be 1 to 60 lower-case letters, digits and hyphens");
        }
    }

    /**
     * Names one.
     *
     * @param name the name
     * @return the funder
     * @throws IllegalArgumentException when the name is malformed
     */
    public static Funder of(String name) {
        return new Funder(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
