package io.redress.stories.ride;

import io.redress.casefile.Attribute;
import io.redress.codec.Stored;
import jakarta.validation.constraints.Positive;

/**
 * How far up a case of safety was paged.
 *
 * @param level 1 for the safety desk
 */
@Stored("page-level/1")
public record PageLevel(@Positive int level) implements Attribute {}
