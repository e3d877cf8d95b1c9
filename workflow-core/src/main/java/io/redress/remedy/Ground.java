package io.redress.remedy;

import io.redress.codec.Inline;
import java.util.regex.Pattern;

/**
 * What a customer says went wrong: the field's common grounds, and whatever a host adds.
 *
 * @param name 1 to 60 lower-case letters, digits and hyphens
 */
@Inline
public record Ground(String name) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,60}");

    /** Nothing was said about it yet. */
    public static final Ground UNSPECIFIED = Ground.of("unspecified");

    /** It, or a part of it, never came. */
    public static final Ground UNDELIVERED = Ground.of("undelivered");

    /** It came broken, spoilt or not as described. */
    public static final Ground DEFECTIVE = Ground.of("defective");

    /** It came after it was promised, or is overdue. */
    public static final Ground LATE = Ground.of("late");

    /** More was charged than was owed. */
    public static final Ground OVERCHARGED = Ground.of("overcharged");

    /** It is of no use any more, though it may have come. */
    public static final Ground PURPOSE_DEFEATED = Ground.of("purpose-defeated");

    /** It had to be had elsewhere, for more. */
    public static final Ground COVER = Ground.of("cover");

    /** Nobody is to blame: force majeure. */
    public static final Ground NOBODYS_FAULT = Ground.of("nobodys-fault");

    /** The seller deceived the customer. */
    public static final Ground FRAUD = Ground.of("fraud");

    /** It is food below the safety standard. */
    public static final Ground UNSAFE_FOOD = Ground.of("unsafe-food");

    /**
     * Checks the name.
     *
     * @param name 1 to 60 lower-case letters, digits and hyphens
     * @throws IllegalArgumentException when the name is malformed
     */
    public Ground {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "ground \"" + name + "\" must be 1 to 60 lower-case letters, digits and hyphens");
        }
    }

    /**
     * Names one.
     *
     * @param name the name
     * @return the ground
     * @throws IllegalArgumentException when the name is malformed
     */
    public static Ground of(String name) {
        return new Ground(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
