package io.redress.compensation;

import io.redress.compensation.OrderFacts.Item;
import io.redress.remedy.Claim.Head;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long after its promise something came, or has not come. */
final class Lateness {
    private Lateness() {}

    /** Zero when it was in time; empty when nothing was promised. */
    static Optional<Duration> of(Item item, Matter matter) {
        return item.promisedBy()
                .map(promised -> Duration.between(promised, item.deliveredAt().orElse(matter.now())))
                .map(late -> late.isNegative() ? Duration.ZERO : late);
    }

    /** The items that a head is about: none for an item that the order does not have. */
    static Stream<Item> items(Head head, OrderFacts order) {
        return head.item().isPresent() ? head.item().flatMap(order::item).stream() : order.items().stream();
    }

    /** That of the latest of the items that some heads are about. */
    static Optional<Duration> longest(List<Head> heads, Matter matter) {
        return heads.stream()
                .flatMap(head -> items(head, matter.order()))
                .flatMap(item -> of(item, matter).stream())
                .max(Comparator.naturalOrder());
    }
}
