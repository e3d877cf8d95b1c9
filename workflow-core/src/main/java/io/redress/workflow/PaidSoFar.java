package io.redress.workflow;

import io.redress.compensation.OrderFacts;
import io.redress.compensation.OrderFacts.Item;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.permission.Account;
import io.redress.permission.Account.Kind;
import io.redress.permission.Balance;
import io.redress.permission.Booking;
import io.redress.permission.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was given back for the items of an order, over all its cases: one register for each item and currency, which never
 * exceeds what was paid for the item; unless what was cancelled turns out to be paid after it was given to somebody else.
 */
record PaidSoFar(OrderFacts order, Map<Account, Balance> balances) {

    /** The claimed items that the order does not have. */
    static Optional<Objection> unknown(OrderFacts order, Collection<ItemId> items) {
        Set<String> strangers = items.stream()
                .filter(item -> order.item(item).isEmpty())
                .map(ItemId::value)
                .collect(Collectors.toCollection(TreeSet::new));
        return strangers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(
                        Refusal.NO_SUCH_ITEM,
                        "items that order " + order.order() + " has; it has no " + strangers,
                        Map.of(
                                "items",
                                order.items().stream()
                                        .map(item -> item.id().value())
                                        .collect(Collectors.joining(", ")))));
    }

    Set<Account> missing(Collection<ItemId> items) {
        return items.stream()
                .flatMap(item -> order.item(item).stream())
                .map(this::account)
                .filter(account -> !balances.containsKey(account))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What may still be given back for each item. */
    Map<ItemId, Money> left() {
        Map<ItemId, Money> left = new HashMap<>();
        order.items().forEach(item -> left.put(item.id(), left(item)));
        return left;
    }

    Money left(Item item) {
        long standing = balances.getOrDefault(account(item), Balance.NOTHING).minorUnits();
        return new Money(item.paid().currency(), Math.max(0, item.paid().minorUnits() - standing));
    }

    /** Enters that so much more goes back for an item; holds only where it still fits when it is made. */
    Booking take(Item item, Money amount) {
        return new Booking(
                account(item), "", "", amount.minorUnits(), item.paid().minorUnits(), Optional.empty());
    }

    private Account account(Item item) {
        return account(order.order().value(), item.id(), item.paid().currency().getCurrencyCode());
    }

    /** An order's number may hold any character, so its length stands before it. */
    static Account account(String order, ItemId item, String currency) {
        return new Account(Kind.GIVEN_BACK, currency + "/" + order.length() + "/" + order + "/" + item);
    }
}
