package io.redress.testkit;

import io.redress.casefile.Event;
import io.redress.casefile.RemedyEvent.Claimed;
import io.redress.contact.Contact;
import io.redress.contact.Direction;
import io.redress.contact.OrderRef;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.remedy.Claim;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a case disputes of its order, counted anew from what happened. */
final class Disputed {
    private final Set<ItemId> named = items();
    private final Set<ItemId> ever = items();
    private Optional<OrderId> about = Optional.empty();
    private boolean isWhole;

    private Disputed() {}

    static Disputed in(Dossier dossier) {
        Disputed disputed = new Disputed();
        dossier.entries().forEach(entry -> entry.events().forEach(disputed::add));
        return disputed;
    }

    private static Set<ItemId> items() {
        return new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
    }

    private void add(Event event) {
        if (event instanceof Event.Opened opened) {
            opened.order().ifPresent(this::add);
        } else if (event instanceof Event.Contacted contacted) {
            hear(contacted.contact());
        } else if (event instanceof Claimed claimed) {
            narrow(claimed.claim());
        }
    }

    /** What the desk writes counts only where the case had no order before, and another order does not count. */
    private void hear(Contact contact) {
        contact.order()
                .filter(order -> about.map(order.id()::equals).orElse(true))
                .filter(order -> about.isEmpty() || contact.direction() == Direction.INBOUND)
                .ifPresent(this::add);
    }

    private void add(OrderRef order) {
        about = Optional.of(order.id());
        named.addAll(order.items());
        ever.addAll(order.items());
        isWhole |= order.items().isEmpty() || named.size() > Claim.MOST_HEADS;
    }

    private void narrow(Claim claim) {
        named.clear();
        isWhole = false;
        for (Claim.Head head : claim.heads()) {
            isWhole |= head.item().isEmpty();
            head.item().ifPresent(named::add);
        }
        ever.addAll(named);
    }

    /** The items; none for all of the order. */
    List<ItemId> now() {
        return isWhole ? List.of() : List.copyOf(named);
    }

    /** Whatever it ever named. */
    Stream<ItemId> everNamed() {
        return ever.stream();
    }
}
