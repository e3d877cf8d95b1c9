package io.redress.casefile;

import io.redress.contact.Contact;
import io.redress.contact.Direction;
import io.redress.contact.OrderRef;
import io.redress.id.ItemId;
import io.redress.remedy.Claim;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of an order is disputed. Whoever names no item means all of it; and more items than a claim can name are all of it
 * too, since each is a register.
 */
final class Dispute {
    private static final int MOST_ITEMS = Claim.MOST_HEADS;

    private Dispute() {}

    /** What the first contact about an order disputes. */
    static OrderRef of(OrderRef named) {
        return about(named, named.items());
    }

    /**
     * A case about no order takes it from a contact. What comes in later adds to what is disputed; what the desk writes does
     * not.
     */
    static Optional<OrderRef> after(Optional<OrderRef> order, Contact contact) {
        Optional<OrderRef> named = contact.order();
        if (order.isEmpty()) {
            return named.map(Dispute::of);
        }
        return named.filter(ref -> contact.direction() == Direction.INBOUND)
                .filter(ref -> ref.id().equals(order.get().id()))
                .map(ref -> both(order.get(), ref))
                .or(() -> order);
    }

    /** A claim takes the place of what was disputed before. */
    static OrderRef after(OrderRef order, Claim claim) {
        return about(order, claim.isAboutWholeOrder() ? List.of() : named(claim));
    }

    private static List<ItemId> named(Claim claim) {
        return claim.heads().stream().flatMap(head -> head.item().stream()).toList();
    }

    private static OrderRef both(OrderRef order, OrderRef other) {
        return order.items().isEmpty() || other.items().isEmpty()
                ? about(order, List.of())
                : about(
                        order,
                        Stream.concat(order.items().stream(), other.items().stream())
                                .toList());
    }

    private static OrderRef about(OrderRef order, Collection<ItemId> items) {
        List<ItemId> once = items.stream().distinct().toList();
        return new OrderRef(order.id(), once.size() > MOST_ITEMS ? List.of() : once);
    }
}
