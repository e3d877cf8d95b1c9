package io.redress.stories.walk;

import io.redress.compensation.BillFacts;
import io.redress.compensation.OrderFacts;
import io.redress.contact.OrderRef;
import io.redress.money.Money;
import java.util.List;

/** The orders of a shop, and what was paid for each. */
final class Orders {
    static final List<OrderRef> ALL = List.of(
            OrderRef.of("gift-pack", "silver-spoon", "golden-cup-1"),
            OrderRef.of("milk-powder"),
            OrderRef.of("import"),
            OrderRef.of("grill"));

    private static final String SPREE = "spree-";

    private Orders() {}

    /** One order more, for as much as the first. */
    static OrderRef another(int number) {
        return OrderRef.of(SPREE + number);
    }

    /** One line of an order. */
    record Line(String name, Money paid) {
        static Line of(String name, String currency, String paid) {
            return new Line(name, Money.of(currency, paid));
        }
    }

    static OrderFacts facts(OrderRef order) {
        return new OrderFacts(
                order.id(),
                lines(order).stream()
                        .map(line -> OrderFacts.Item.of(line.name(), line.paid()))
                        .toList());
    }

    /** What was billed too high, as it should have been. */
    static final Line BILLED_ANEW = Line.of("greeting-card", "CNY", "30.00");

    static BillFacts bill() {
        return new BillFacts(List.of(BillFacts.Owed.of(BILLED_ANEW.name(), BILLED_ANEW.paid())));
    }

    static Money paid(OrderRef order) {
        return lines(order).stream().map(Line::paid).reduce(Money::plus).orElseThrow();
    }

    static List<Line> lines(OrderRef order) {
        return switch (order.id().value()) {
            case "gift-pack" ->
                List.of(
                        Line.of("silver-spoon", "CNY", "3000.00"),
                        Line.of("golden-cup-1", "CNY", "6000.00"),
                        Line.of("greeting-card", "CNY", "50.00"));
            case "milk-powder" ->
                List.of(
                        Line.of("milk-powder-1", "CNY", "60.00"),
                        Line.of("milk-powder-2", "CNY", "60.00"),
                        Line.of("milk-powder-3", "CNY", "60.00"));
            case "import" -> List.of(Line.of("import", "USD", "300.00"));
            default -> List.of(Line.of("all", "CNY", "9000.00"));
        };
    }
}
