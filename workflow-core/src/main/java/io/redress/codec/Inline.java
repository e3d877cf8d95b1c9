package io.redress.codec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record of one component that is stored as that component's value: typed identifiers, roles.
 *
 * <p>If the value is a JSON string the record may be the key of a map. Where such a record stands as a member of a
 * family it is stored as an ordinary object, because its name must be stored beside the value.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Inline {}
