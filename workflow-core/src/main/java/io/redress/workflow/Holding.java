package io.redress.workflow;

import io.redress.casefile.CaseFile;
import io.redress.contact.OrderRef;
import io.redress.id.ItemId;
import io.redress.remedy.Claim;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of its order an open case keeps from being settled. */
enum Holding {
    /** Nothing. */
    NOTHING {
        @Override
        Optional<OrderRef> of(CaseFile file) {
            return Optional.empty();
        }
    },
    /** What the customer disputes. */
    DISPUTED_ITEMS {
        @Override
        Optional<OrderRef> of(CaseFile file) {
            return file.order().filter(order -> file.isOpen()).map(order -> disputed(order, file));
        }
    };

    /** Each item is a register; a contact that names more of them than a claim can disputes the whole order. */
    private static final int MOST_ITEMS = Claim.MOST_HEADS;

    abstract Optional<OrderRef> of(CaseFile file);

    private static OrderRef disputed(OrderRef order, CaseFile file) {
        Set<ItemId> claimed = file.remedies().claim().map(Claim::items).orElse(Set.of());
        Set<ItemId> items = claimed.isEmpty() ? new LinkedHashSet<>(order.items()) : claimed;
        return new OrderRef(order.id(), items.size() > MOST_ITEMS ? List.of() : List.copyOf(items));
    }
}
