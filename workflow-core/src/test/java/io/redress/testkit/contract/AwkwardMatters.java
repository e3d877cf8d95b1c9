package io.redress.testkit.contract;

import io.redress.casefile.Fact;
import io.redress.compensation.Matter;
import io.redress.compensation.OrderFacts.Item;
import io.redress.money.Money;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.remedy.Portion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/** What comes in sooner or later: every order with every claim. */
final class AwkwardMatters {
    private static final Instant NOON = Matters.NOON;
    private static final String SMILE = "\uD83D\uDE00 gift";
    private static final String HEBREW = "\u05DE\u05EA\u05E0\u05D4\u202E{x}";

    private AwkwardMatters() {}

    static List<Matter> knowing(Collection<Fact> facts) {
        List<Matter> all = new ArrayList<>();
        for (Matters order : orders()) {
            Matters known = order;
            for (Fact fact : facts) {
                known = known.knowing(fact);
            }
            for (Claim claim : claims()) {
                all.add(known.claiming(claim).matter());
            }
        }
        return all;
    }

    private static List<Matters> orders() {
        Money most = new Money(Currency.getInstance("CNY"), Money.MAX_MINOR_UNITS);
        return List.of(
                Matters.of(),
                Matters.of(late("a", Money.of("CNY", "245.10")), late(SMILE, Money.of("CNY", "0.01"))),
                Matters.of(late("a", Money.of("CNY", "245.10")), late("b", Money.of("CNY", "8")))
                        .left("a", Money.of("CNY", "0"))
                        .left("b", Money.of("CNY", "0")),
                Matters.of(late("a", Money.of("CNY", "100"))).left("a", Money.of("CNY", "0.03")),
                Matters.of(late("a", Money.of("CNY", "0")), late(HEBREW, Money.of("CNY", "0"))),
                Matters.of(late("a", most), late("b", most)),
                Matters.of(late("a", Money.of("JPY", "1001")), Item.of("b", Money.of("JPY", "1"))),
                Matters.of(late("a", Money.of("KWD", "1.001"))).left("a", Money.of("CNY", "1")),
                Matters.of(late("a", Money.of("CNY", "20")).deliveredAt(NOON.minus(Duration.ofDays(2))))
                        .at(Instant.MAX),
                Matters.of(late("a", Money.of("CNY", "20"))).at(Instant.MIN),
                Matters.of(late("a", Money.of("CNY", "20")).promisedBy(Instant.MIN))
                        .at(Instant.MAX));
    }

    private static Item late(String id, Money paid) {
        return Item.of(id, paid).promisedBy(NOON.minus(Duration.ofHours(30)));
    }

    private static List<Claim> claims() {
        Claim everything = Claim.of(Ground.UNDELIVERED);
        for (Ground ground : grounds()) {
            everything = everything.and(Claim.of(ground, "a"));
        }
        Claim often = Claim.of(
                Ground.UNDELIVERED,
                IntStream.range(0, Claim.MOST_HEADS).mapToObj(head -> "a").toArray(String[]::new));
        List<Claim> all = new ArrayList<>(List.of(
                everything,
                often,
                Claim.of(Ground.of("unheard-of"), "a"),
                Claim.of(Ground.UNDELIVERED, SMILE, HEBREW),
                Claim.of(Ground.UNDELIVERED, "no such item"),
                Claim.of(Ground.DEFECTIVE, "a", Portion.of("1", "3"))
                        .and(Claim.of(Ground.DEFECTIVE, "a", Portion.of("1", "1")))));
        for (Ground ground : grounds()) {
            all.add(Claim.of(ground));
            all.add(Claim.of(ground, "a", Portion.of("0.000000000000000000000000000001", "999999999999999999999"))
                    .asking(Money.of("USD", "1000000")));
        }
        return all;
    }

    private static List<Ground> grounds() {
        return List.of(
                Ground.UNDELIVERED,
                Ground.DEFECTIVE,
                Ground.LATE,
                Ground.OVERCHARGED,
                Ground.PURPOSE_DEFEATED,
                Ground.COVER,
                Ground.NOBODYS_FAULT,
                Ground.FRAUD,
                Ground.UNSAFE_FOOD);
    }
}
