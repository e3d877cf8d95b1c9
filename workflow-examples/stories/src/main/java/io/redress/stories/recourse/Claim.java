package io.redress.stories.recourse;

import io.redress.casefile.Attribute;
import io.redress.codec.Stored;
import io.redress.money.Money;

/**
 * What the customer demands.
 *
 * @param amount how much
 */
@Stored("claim/1")
public record Claim(Money amount) implements Attribute {}
