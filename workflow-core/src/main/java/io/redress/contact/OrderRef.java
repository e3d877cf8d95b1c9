package io.redress.contact;

import io.redress.id.ItemId;
import io.redress.id.OrderId;
import java.util.List;

/**
 * An order of the host, and the items of it that are meant.
 *
 * @param id the order
 * @param items the disputed items; empty means the order as a whole
 */
public record OrderRef(OrderId id, List<ItemId> items) {

    /**
     * Copies the items.
     *
     * @param id the order
     * @param items the disputed items; empty means the order as a whole
     */
    public OrderRef {
        items = List.copyOf(items);
    }

    /**
     * Refers to an order.
     *
     * @param order the host's order number
     * @param items the host's item numbers; none means the order as a whole
     * @return the reference
     * @throws IllegalArgumentException when a number is not a well-formed identifier
     */
    public static OrderRef of(String order, String... items) {
        return new OrderRef(
                OrderId.of(order), List.of(items).stream().map(ItemId::of).toList());
    }
}
