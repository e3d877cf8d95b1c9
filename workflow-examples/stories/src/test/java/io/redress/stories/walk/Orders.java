package io.redress.stories.walk;

import io.redress.contact.OrderRef;
import io.redress.money.Money;
import io.redress.stories.shop.OrderFacts;
import java.util.List;
import java.util.Optional;

/** The orders of a shop, and what was paid for each. */
final class Orders {
    static final List<OrderRef> ALL = List.of(
            OrderRef.of("gift-pack", "spoon", "cup"),
            OrderRef.of("milk-powder"),
            OrderRef.of("import"),
            OrderRef.of("grill"));

    private static final String SPREE = "spree-";

    private Orders() {}

    /** One order more, like the first. */
    static OrderRef another(int number) {
        return OrderRef.of(SPREE + number);
    }

    static OrderFacts facts(Optional<OrderRef> order) {
        return new OrderFacts(paid(order.map(known -> known.id().value()).orElse("none")));
    }

    private static Money paid(String order) {
        if (order.startsWith(SPREE)) {
            return Money.of("CNY", "9000.00");
        }
        return switch (order) {
            case "gift-pack", "grill" -> Money.of("CNY", "9000.00");
            case "milk-powder" -> Money.of("CNY", "180.00");
            case "import" -> Money.of("USD", "300.00");
            default -> Money.of("CNY", "90.00");
        };
    }
}
