package io.redress.remedy;

import io.redress.codec.Stored;
import io.redress.id.ItemId;
import io.redress.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody gets. Never worth less than nothing. */
public sealed interface Remedy {

    /**
     * What it is worth to whoever gets it, and what it costs whoever decides on it.
     *
     * @return zero or more
     */
    Money worth();

    /**
     * Until when it is of any use.
     *
     * @return the last instant, inclusive; for good when empty
     */
    default Optional<Instant> usefulUntil() {
        return Optional.empty();
    }

    /**
     * What of it counts against what was paid for items.
     *
     * @return how much goes back for which item; nothing for what counts against none
     */
    default List<ItemAmount> givesBack() {
        return List.of();
    }

    /**
     * The same for good: what those compare who ask what is given, not until when.
     *
     * @return a copy without end
     */
    default Remedy undated() {
        return this;
    }

    /**
     * Money.
     *
     * @param amount how much, zero or more
     * @param against what it counts against
     * @param finality whether it may be taken back
     */
    @Stored("payment/1")
    record Payment(Money amount, Against against, Finality finality) implements Remedy {

        /** Whether money may be taken back. */
        public enum Finality {
            /** It stays where it goes. */
            FINAL,
            /** It is lent until the matter is decided, and may be clawed back. */
            PROVISIONAL
        }

        /**
         * Checks the amounts.
         *
         * @param amount how much, zero or more
         * @param against what it counts against
         * @param finality whether it may be taken back
         * @throws IllegalArgumentException when it is negative, or its parts do not add up to it
         * @throws io.redress.money.CurrencyMismatchException when a part is in another currency
         */
        public Payment {
            notNegative(amount);
            if (against instanceof Against.Items items
                    && (items.parts().isEmpty() || items.total().compareTo(amount) != 0)) {
                throw new IllegalArgumentException("the parts " + items.parts() + " do not make " + amount);
            }
        }

        /**
         * Money for good, that counts against what was paid for items.
         *
         * @param parts how much for which item, at least one
         * @return the payment of their sum
         * @throws IllegalArgumentException when there is none
         * @throws io.redress.money.CurrencyMismatchException when they are in several currencies
         */
        public static Payment back(List<ItemAmount> parts) {
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a payment for items names at least one");
            }
            Against.Items items = new Against.Items(parts);
            return new Payment(items.total(), items, Finality.FINAL);
        }

        /**
         * Money for good, whatever was paid.
         *
         * @param amount how much, zero or more
         * @param source what says that it is owed
         * @return the payment
         */
        public static Payment beyondPrice(Money amount, String source) {
            return new Payment(amount, new Against.BeyondPrice(source), Finality.FINAL);
        }

        /**
         * The same until the matter is decided.
         *
         * @return a copy that may be clawed back
         */
        public Payment provisional() {
            return new Payment(amount, against, Finality.PROVISIONAL);
        }

        @Override
        public Money worth() {
            return amount;
        }

        @Override
        public List<ItemAmount> givesBack() {
            return against instanceof Against.Items items ? items.parts() : List.of();
        }
    }

    /**
     * A coupon.
     *
     * @param face what stands on it
     * @param effective what it is really worth, at most its face
     * @param validUntil its last instant; without one it is good for ever, which nobody may offer
     * @param reach what it can be used for
     */
    @Stored("coupon/1")
    record Coupon(Money face, Money effective, Optional<Instant> validUntil, Reach reach) implements Remedy {

        /** What a coupon can be used for. */
        public enum Reach {
            /** For everything. */
            STORE_WIDE,
            /** Only for some goods, from some amount, or with some sellers. */
            LIMITED
        }

        /**
         * Checks the amounts.
         *
         * @param face what stands on it
         * @param effective what it is really worth, at most its face
         * @param validUntil its last instant
         * @param reach what it can be used for
         * @throws IllegalArgumentException when an amount is negative, or it is worth more than stands on it
         */
        public Coupon {
            notNegative(face);
            notNegative(effective);
            if (!effective.isAtMost(face)) {
                throw new IllegalArgumentException("a coupon of " + face + " is not worth " + effective);
            }
        }

        @Override
        public Money worth() {
            return effective;
        }

        @Override
        public Optional<Instant> usefulUntil() {
            return validUntil;
        }

        @Override
        public Remedy undated() {
            return new Coupon(face, effective, Optional.empty(), reach);
        }
    }

    /**
     * Goods, sent once more or in place of others.
     *
     * @param kind whether they come again or instead
     * @param items which items of the order, at least one
     * @param worth what they are worth, zero or more
     * @param usefulUntil until when they are of use: dinner is not, the next morning
     */
    @Stored("goods/1")
    record Goods(Kind kind, List<ItemId> items, Money worth, Optional<Instant> usefulUntil) implements Remedy {

        /** Whether goods come again or instead. */
        public enum Kind {
            /** What never came is sent. */
            RESEND,
            /** What came is replaced. */
            REPLACEMENT
        }

        /**
         * Copies the items.
         *
         * @param kind whether they come again or instead
         * @param items which items of the order, at least one
         * @param worth what they are worth, zero or more
         * @param usefulUntil until when they are of use
         * @throws IllegalArgumentException when there is no item, or the worth is negative
         */
        public Goods {
            items = List.copyOf(items);
            notNegative(worth);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("goods name their items");
            }
        }

        @Override
        public Remedy undated() {
            return new Goods(kind, items, worth, Optional.empty());
        }
    }

    /**
     * Something that a third party does, such as another hotel. It is nothing until that party has confirmed it.
     *
     * @param what the service, in words that are not personal
     * @param provider who is to confirm it
     * @param worth what it is worth, zero or more
     * @param usefulUntil until when it is of use
     */
    @Stored("service/1")
    record Service(String what, String provider, Money worth, Optional<Instant> usefulUntil) implements Remedy {

        /**
         * Checks the words.
         *
         * @param what the service, in words that are not personal
         * @param provider who is to confirm it
         * @param worth what it is worth, zero or more
         * @param usefulUntil until when it is of use
         * @throws IllegalArgumentException when a text is blank, or the worth is negative
         */
        public Service {
            notNegative(worth);
            if (what.isBlank() || provider.isBlank()) {
                throw new IllegalArgumentException("a service says what it is and who provides it");
            }
        }

        @Override
        public Remedy undated() {
            return new Service(what, provider, worth, Optional.empty());
        }
    }

    private static void notNegative(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a remedy is never worth less than nothing: " + amount);
        }
    }
}
