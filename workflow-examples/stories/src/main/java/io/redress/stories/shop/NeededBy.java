package io.redress.stories.shop;

import io.redress.casefile.Attribute;
import io.redress.codec.Stored;
import java.time.LocalDate;

/**
 * By when the goods are of use.
 *
 * @param day the last such day
 */
@Stored("needed-by/1")
public record NeededBy(LocalDate day) implements Attribute {}
