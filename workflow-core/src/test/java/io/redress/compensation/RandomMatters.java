package io.redress.compensation;

import static io.redress.testkit.contract.Matters.NOON;

import io.redress.compensation.BillFacts.Owed;
import io.redress.compensation.CoverFacts.Cover;
import io.redress.compensation.CustomerFacts.Trust;
import io.redress.compensation.FindingFacts.Finding;
import io.redress.compensation.OrderFacts.Item;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Claim;
import io.redress.remedy.Claim.Head;
import io.redress.remedy.Ground;
import io.redress.remedy.Portion;
import io.redress.remedy.Reason;
import io.redress.testkit.contract.Matters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Matters of every kind, made of a seed. */
final class RandomMatters {
    private static final List<String> ITEMS = List.of("1", "2", "\uD83C\uDF81", "\u0645\u0646\u062A\u062C", "\u202E3");
    private static final List<Ground> GROUNDS = List.of(
            Ground.UNDELIVERED,
            Ground.DEFECTIVE,
            Ground.LATE,
            Ground.OVERCHARGED,
            Ground.PURPOSE_DEFEATED,
            Ground.COVER,
            Ground.NOBODYS_FAULT,
            Ground.FRAUD,
            Ground.UNSAFE_FOOD,
            Ground.of("other"));

    private final Random random;

    private RandomMatters(long seed) {
        this.random = new Random(seed);
    }

    static Arbitrary<Matter> any() {
        return Arbitraries.longs().map(seed -> new RandomMatters(seed).matter());
    }

    static List<Matter> samples(int count) {
        List<Matter> samples = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            samples.add(new RandomMatters(seed).matter());
        }
        Item[] many = IntStream.rangeClosed(0, Measured.MOST_ITEMS)
                .mapToObj(i -> Item.of("" + i, Driven.cny("1")))
                .toArray(Item[]::new);
        samples.add(Driven.knowing(Matters.of(many)).matter());
        return samples;
    }

    static Set<Reason> reasons(Proposal proposal) {
        return proposal.fold(
                offers -> Set.copyOf(offers.alternatives().stream()
                        .flatMap(one -> one.parts().stream())
                        .flatMap(part -> part.reasons().stream())
                        .distinct()
                        .toList()),
                person -> Set.of(person.why()),
                nothing -> Set.of(nothing.why()));
    }

    private Matter matter() {
        Currency currency = often() ? Currency.getInstance("CNY") : currency();
        List<Item> items = ITEMS.subList(0, random.nextInt(ITEMS.size() + 1)).stream()
                .map(id -> item(id, amount(currency)))
                .toList();
        Matters matters = Matters.of(items.toArray(Item[]::new)).at(now());
        for (Item item : items) {
            if (random.nextInt(3) == 0) {
                matters = matters.left(item.id().value(), amount(often() ? currency : currency()));
            }
        }
        if (random.nextInt(4) == 0) {
            matters = matters.showing(Driven.photo());
        }
        if (random.nextInt(4) == 0) {
            matters = matters.after(Driven.lapsed("answer"), Driven.lapsed("answer"));
        }
        return facts(matters, currency).claiming(claim()).matter();
    }

    private Matters facts(Matters matters, Currency currency) {
        List<Owed> owed = new ArrayList<>();
        List<Cover> covers = new ArrayList<>();
        for (String item : ITEMS) {
            if (often()) {
                owed.add(Owed.of(item, amount(often() ? currency : currency())));
            }
            if (random.nextBoolean()) {
                covers.add(Cover.of(item, amount(often() ? currency : currency())));
            }
        }
        List<Finding> found = List.of(Finding.values()).stream()
                .filter(one -> random.nextInt(3) == 0)
                .toList();
        return matters.knowing(new BillFacts(owed))
                .knowing(new CoverFacts(covers))
                .knowing(new CustomerFacts(pick(List.of(Trust.values())), often() ? 0 : 1))
                .knowing(new FindingFacts(
                        Set.copyOf(found), often() ? Optional.of(amount(currency)) : Optional.empty()));
    }

    private Claim claim() {
        List<Head> heads = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> head())
                .toList();
        return new Claim(heads, often() ? Optional.empty() : Optional.of(amount(currency())));
    }

    private Head head() {
        Optional<ItemId> item =
                often() ? Optional.of(ItemId.of(random.nextInt(20) == 0 ? "unknown" : pick(ITEMS))) : Optional.empty();
        return new Head(pick(GROUNDS), item, random.nextBoolean() ? Optional.of(portion()) : Optional.empty());
    }

    Portion portion() {
        BigDecimal whole = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(7));
        BigDecimal part = whole.multiply(BigDecimal.valueOf(1 + random.nextInt(1000), 3));
        return new Portion(part, whole);
    }

    private Item item(String id, Money paid) {
        Item item = Item.of(id, paid);
        if (often()) {
            item = item.promisedBy(NOON.plusSeconds(random.nextInt(1_000_000) - 800_000));
        }
        return random.nextInt(3) == 0 ? item.deliveredAt(NOON.minusSeconds(random.nextInt(500_000))) : item;
    }

    private Instant now() {
        return random.nextInt(50) == 0
                ? pick(List.of(Instant.MIN, Instant.MAX))
                : NOON.plus(Duration.ofMinutes(random.nextInt(2000) - 1000));
    }

    private Money amount(Currency currency) {
        long units = switch (random.nextInt(10)) {
            case 0 -> 0;
            case 1 -> Money.MAX_MINOR_UNITS - random.nextInt(3);
            case 2 -> 1 + random.nextInt(3);
            default -> random.nextInt(100_000);
        };
        return new Money(currency, units);
    }

    private Currency currency() {
        return Currency.getInstance(pick(List.of("CNY", "JPY", "KWD", "USD")));
    }

    private boolean often() {
        return random.nextInt(10) < 8;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
