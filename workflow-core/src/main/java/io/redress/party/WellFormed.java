package io.redress.party;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is well-formed Unicode that every store can keep: no half of a surrogate pair stands alone, and there is no
 * U+0000, which PostgreSQL has no place for.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = WellFormedValidator.class)
public @interface WellFormed {

    /**
     * The key of the message.
     *
     * @return a key of the library's bundle
     */
    String message() default "{io.redress.party.WellFormed.message}";

    /**
     * The validation groups.
     *
     * @return none by default
     */
    Class<?>[] groups() default {};

    /**
     * The payload.
     *
     * @return none by default
     */
    Class<? extends Payload>[] payload() default {};
}
