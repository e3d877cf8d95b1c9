package io.redress.testkit.contract;

import io.redress.casefile.Fact;
import io.redress.compensation.Matter;
import io.redress.compensation.OrderFacts;
import io.redress.compensation.OrderFacts.Item;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Claim;
import io.redress.remedy.Claim.Head;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A matter as it comes in sooner or later. A policy that knows its items by their names looks away from those of
 * {@link AwkwardMatters}; here they keep their names.
 */
final class VariedMatters {
    private static final Instant LONG_AGO = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant FAR_OFF = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final String STRANGER = "-unheard-of";
    private static final int LONGEST_KNOWN = 100 - STRANGER.length();

    private VariedMatters() {}

    static List<Matter> of(Matter own) {
        return List.of(
                new Matter(own.file(), own.claim(), LONG_AGO, own.facts(), own.left()),
                new Matter(own.file(), own.claim(), FAR_OFF, own.facts(), own.left()),
                priced(own, Money.MAX_MINOR_UNITS),
                priced(own, 0),
                left(own, before -> before.dividedBy(2, RoundingMode.DOWN)),
                left(own, before -> new Money(before.currency(), Math.min(1, before.minorUnits()))),
                left(own, before -> Money.zero(before.currency())),
                left(own, before -> new Money(otherThan(before.currency()), before.minorUnits())),
                with(own, own.order().items(), Map.of()),
                with(own, unpromised(own.order().items()), own.left()),
                withoutFirstItem(own),
                own.with(aboutTheOrder(own.claim())),
                own.with(aboutAStranger(own)));
    }

    private static Matter priced(Matter own, long minorUnits) {
        Map<ItemId, Money> left = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (Item item : own.order().items()) {
            Money price = new Money(item.paid().currency(), minorUnits);
            items.add(new Item(item.id(), price, item.promisedBy(), item.deliveredAt()));
            left.put(item.id(), price);
        }
        return with(own, items, left);
    }

    private static Matter left(Matter own, UnaryOperator<Money> change) {
        Map<ItemId, Money> left = new HashMap<>(own.left());
        left.replaceAll((item, before) -> change.apply(before));
        return with(own, own.order().items(), left);
    }

    private static Currency otherThan(Currency currency) {
        Currency dollar = Currency.getInstance("USD");
        return currency.equals(dollar) ? Currency.getInstance("EUR") : dollar;
    }

    private static List<Item> unpromised(List<Item> items) {
        return items.stream()
                .map(item -> new Item(item.id(), item.paid(), Optional.empty(), Optional.empty()))
                .toList();
    }

    /** What is claimed for it is now claimed for an item that the order does not have. */
    private static Matter withoutFirstItem(Matter own) {
        List<Item> items = own.order().items().stream().skip(1).toList();
        Map<ItemId, Money> left = new HashMap<>(own.left());
        left.keySet().retainAll(items.stream().map(Item::id).toList());
        return with(own, items, left);
    }

    private static Claim aboutTheOrder(Claim claim) {
        List<Head> heads = claim.heads().stream()
                .map(head -> new Head(head.ground(), Optional.empty(), head.portion()))
                .toList();
        return new Claim(heads, claim.asked());
    }

    /** Beside what is claimed, an item of a name that begins like a known one. */
    private static Claim aboutAStranger(Matter own) {
        String known = own.order().items().stream()
                .map(item -> item.id().value())
                .filter(name -> name.length() <= LONGEST_KNOWN)
                .findFirst()
                .orElse("item");
        Head first = own.claim().heads().get(0);
        List<Head> heads = new ArrayList<>(own.claim().heads());
        if (heads.size() == Claim.MOST_HEADS) {
            heads.remove(heads.size() - 1);
        }
        heads.add(new Head(first.ground(), Optional.of(ItemId.of(known + STRANGER)), first.portion()));
        return new Claim(heads, own.claim().asked());
    }

    private static Matter with(Matter own, List<Item> items, Map<ItemId, Money> left) {
        Map<Class<? extends Fact>, Fact> facts = new HashMap<>(own.facts());
        facts.put(OrderFacts.class, new OrderFacts(own.order().order(), items));
        return new Matter(own.file(), own.claim(), own.now(), facts, left);
    }
}
