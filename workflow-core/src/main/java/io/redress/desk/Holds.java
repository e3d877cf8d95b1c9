package io.redress.desk;

import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.id.TenantId;
import io.redress.spi.Posting;
import io.redress.spi.RegisterKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds on orders as registers. Each names its order with the length before it, so that no number of an order or item,
 * whatever is in it, gives the name of another; and the whole order comes before its items, so that all lock it first.
 */
final class Holds {
    private static final String KIND = "hold";

    private Holds() {}

    /** The register of the order as a whole. */
    static RegisterKey whole(TenantId tenant, OrderId order) {
        return new RegisterKey(tenant, KIND, name(order));
    }

    static RegisterKey item(TenantId tenant, OrderId order, ItemId item) {
        return new RegisterKey(tenant, KIND, name(order, item));
    }

    static String name(OrderId order, ItemId item) {
        return name(order) + "/" + item.value();
    }

    private static String name(OrderId order) {
        return order.value().length() + "/" + order.value();
    }

    /** Both that can keep an item. */
    static Set<RegisterKey> on(TenantId tenant, OrderId order, ItemId item) {
        return Set.of(whole(tenant, order), item(tenant, order, item));
    }

    private static Set<RegisterKey> of(TenantId tenant, Optional<OrderRef> held) {
        return held.map(order -> order.items().isEmpty()
                        ? Set.of(whole(tenant, order.id()))
                        : order.items().stream()
                                .map(item -> item(tenant, order.id(), item))
                                .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /**
     * What a change of a case changes about its holds. One that should stand and does not is passed over: a workflow may
     * have learnt to hold while the case was open.
     */
    static List<Posting> change(
            TenantId tenant, CaseId id, Optional<OrderRef> before, Optional<OrderRef> after, Instant now) {
        Set<RegisterKey> had = of(tenant, before);
        Set<RegisterKey> wants = of(tenant, after);
        List<Posting> postings = new ArrayList<>();
        without(had, wants).forEach(key -> postings.add(new Posting.Drop(key, id.value())));
        without(wants, had).forEach(key -> postings.add(new Posting.Claim(key, id.value(), Optional.empty(), now)));
        return postings;
    }

    private static Set<RegisterKey> without(Set<RegisterKey> all, Set<RegisterKey> some) {
        Set<RegisterKey> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
