package io.redress.party;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Finds unpaired surrogates. Hibernate Validator creates it, so class and constructor are public. */
public final class WellFormedValidator implements ConstraintValidator<WellFormed, CharSequence> {

    /** Creates the validator. */
    public WellFormedValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}
