package io.redress.stories.shop;

import io.redress.casefile.Fact;
import io.redress.codec.Stored;
import io.redress.money.Money;

/**
 * What the shop knows of an order.
 *
 * @param paid what the customer paid for it
 */
@Stored("order-facts/1")
public record OrderFacts(Money paid) implements Fact {}
