package io.redress.casefile;

import io.redress.codec.Inline;
import java.util.regex.Pattern;

/**
 * A mark on a case that rules can ask for, such as {@code harassment}.
 *
 * @param name 1 to 60 lower-case letters, digits and hyphens
 */
@Inline
public record Flag(String name) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,60}");

    /**
     * Checks the name.
     *
     * @param name 1 to 60 lower-case letters, digits and hyphens
     * @throws IllegalArgumentException when the name is malformed
     */
    public Flag {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "flag \"" + name + "\" must be 1 to 60 lower-case letters, digits and hyphens");
        }
    }

    /**
     * Names a flag.
     *
     * @param name the name
     * @return the flag
     * @throws IllegalArgumentException when the name is malformed
     */
    public static Flag of(String name) {
        return new Flag(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
