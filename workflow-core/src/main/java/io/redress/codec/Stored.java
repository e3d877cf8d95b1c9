package io.redress.codec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable name under which a record, a record component or an enum constant is stored.
 *
 * <p>On a record it carries a version, {@code @Stored("make-offer/1")}, and is required of every member of a family. A
 * component or a constant without it is stored under its Java name. To rename something, give the name that is now
 * written as value and keep every name that was ever written in {@link #formerly()}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Stored {
    /**
     * The name that is written, without white space and not beginning with {@code @}.
     *
     * @return the name
     */
    String value();

    /**
     * The names that were written in the past and are still read.
     *
     * @return former names, none by default
     */
    String[] formerly() default {};
}
