package io.redress.remedy;

import io.redress.codec.Stored;
import io.redress.money.Money;
import java.util.List;

/** What a payment counts against. */
public sealed interface Against {

    /**
     * What was paid for items: over all cases no more goes back for an item than was paid for it. Where only a part of the
     * payment is made it counts against them {@linkplain Money#splitInProportionTo in proportion}.
     *
     * @param parts how much of the payment counts against which item; together the payment
     */
    @Stored("items/1")
    record Items(List<ItemAmount> parts) implements Against {

        /**
         * Copies the parts.
         *
         * @param parts how much of the payment counts against which item; together the payment
         */
        public Items {
            parts = List.copyOf(parts);
        }

        Money total() {
            return parts.stream().map(ItemAmount::amount).reduce(Money::plus).orElseThrow();
        }
    }

    /**
     * Nothing: it is owed whatever was paid, as a law, a contract or the host's own promise says.
     *
     * @param source what says so, such as a law and its article
     */
    @Stored("beyond-price/1")
    record BeyondPrice(String source) implements Against {

        /**
         * Checks the source.
         *
         * @param source what says so
         * @throws IllegalArgumentException when it is blank
         */
        public BeyondPrice {
            if (source.isBlank()) {
                throw new IllegalArgumentException("what is owed beyond the price names its source");
            }
        }
    }
}
