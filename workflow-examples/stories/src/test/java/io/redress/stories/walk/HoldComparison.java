package io.redress.stories.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contact.OrderRef;
import io.redress.desk.ComplaintDesk;
import io.redress.desk.Hold;
import io.redress.id.CaseId;
import io.redress.id.ItemId;
import io.redress.id.TenantId;
import java.util.List;
import java.util.Optional;

/** Compares which items nobody may settle with what open cases dispute on paper. */
final class HoldComparison {
    private final ComplaintDesk desk;
    private final PaperShop paper;

    HoldComparison(ComplaintDesk desk, PaperShop paper) {
        this.desk = desk;
        this.paper = paper;
    }

    void check() {
        People.SHOPS.forEach(shop -> Orders.ALL.forEach(order -> {
            List<ItemId> items = items(order);
            assertThat(desk.holds(shop, order.id(), items).stream().map(Hold::by))
                    .as("who holds %s of %s in %s", items, order.id(), shop)
                    .isEqualTo(items.stream()
                            .map(item -> holder(shop, order, item))
                            .toList());
        }));
    }

    /** What is disputed cannot be settled, and everything else is. */
    void settleAll() {
        People.SHOPS.forEach(shop -> Orders.ALL.forEach(order -> items(order).forEach(item -> {
            Optional<CaseId> holder = holder(shop, order, item);
            String said =
                    desk.settle(shop, order.id(), item, () -> "settled").fold(result -> result, by -> "held by " + by);
            assertThat(said)
                    .as("%s of %s in %s", item, order.id(), shop)
                    .isEqualTo(holder.map(by -> "held by " + by).orElse("settled"));
            Tally.settled(said);
        })));
    }

    private static List<ItemId> items(OrderRef order) {
        return Orders.lines(order).stream().map(line -> ItemId.of(line.name())).toList();
    }

    /** An open case holds what is disputed: what contacts or a claim named last, or all of the order. */
    private Optional<CaseId> holder(TenantId shop, OrderRef order, ItemId item) {
        return paper.openCaseOf(shop, Optional.of(order))
                .filter(open -> open.order
                        .filter(about ->
                                about.items().isEmpty() || about.items().contains(item))
                        .isPresent())
                .map(open -> open.id);
    }
}
