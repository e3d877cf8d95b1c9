package io.redress.party;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Finds unpaired surrogates and U+0000. Hibernate Validator creates it, so class and constructor are public. */
public final class WellFormedValidator implements ConstraintValidator<WellFormed, CharSequence> {

    /** Creates the validator. */
    public WellFormedValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null
                || text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
