package io.redress.testkit;

import io.redress.casefile.Event;
import io.redress.casefile.RemedyEvent;
import io.redress.compensation.OrderFacts;
import io.redress.contact.OrderRef;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.remedy.Against;
import io.redress.remedy.Award;
import io.redress.remedy.Handling.Stage;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Remedy.Payment;
import io.redress.spi.CaseStore;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * R5 for orders: the register of each item holds what was awarded for it on all cases, and that is never more than was paid
 * as far as the timelines know what was paid; but for what was cancelled and turned out to be paid all the same.
 */
final class GivenBackCheck {
    private final TenantId tenant;
    private final Breaches breaches;
    private final Map<String, Long> sums = new TreeMap<>();
    private final Map<String, Long> most = new HashMap<>();
    private final Map<String, Long> unforeseen = new HashMap<>();

    private GivenBackCheck(TenantId tenant, Breaches breaches) {
        this.tenant = tenant;
        this.breaches = breaches;
    }

    static void check(TenantId tenant, CaseStore store, List<Dossier> dossiers, Breaches breaches) {
        GivenBackCheck check = new GivenBackCheck(tenant, breaches);
        dossiers.forEach(check::add);
        if (!check.sums.isEmpty()) {
            check.compare(store);
        }
    }

    private void add(Dossier dossier) {
        dossier.file().order().map(OrderRef::id).ifPresent(order -> {
            add(order, dossier.file().remedies().awards());
            cameUp(dossier)
                    .forEach((number, left) -> dossier.file()
                            .remedies()
                            .award(number)
                            .ifPresent(award -> spread(order, award, left)
                                    .forEach((account, amount) -> unforeseen.merge(account, amount, Long::sum))));
            dossier.entries().stream()
                    .flatMap(entry -> entry.events().stream())
                    .filter(Event.FactUsed.class::isInstance)
                    .map(event -> ((Event.FactUsed) event).fact())
                    .filter(OrderFacts.class::isInstance)
                    .map(OrderFacts.class::cast)
                    .forEach(this::bound);
        });
        long awarded = dossier.entries().stream()
                .flatMap(entry -> entry.events().stream())
                .filter(RemedyEvent.Awarded.class::isInstance)
                .count();
        if (awarded != dossier.file().remedies().awards().size()) {
            breaches.add(
                    Rule.NEVER_OVER,
                    dossier.id(),
                    "the timeline has " + awarded + " awards, and the file "
                            + dossier.file().remedies().awards().size());
        }
    }

    /** What was cancelled counts only as far as it was paid, and what is back no more; back twice is back once. */
    private void add(OrderId order, List<Award> awards) {
        for (Award given : awards) {
            if (given.recovers().isEmpty()) {
                boolean isCancelled = given.handling().stage() == Stage.CANCELLED;
                Map<String, Long> stands =
                        spread(order, given, isCancelled ? given.handling().paid() : worth(given));
                awards.stream()
                        .filter(award -> award.recovers().equals(Optional.of(given.number())))
                        .filter(award -> award.handling().isOver())
                        .forEach(award -> spread(order, award, award.handling().paid())
                                .forEach((account, amount) -> stands.merge(account, -amount, Long::sum)));
                stands.forEach((account, amount) -> sums.merge(account, Math.max(0, amount), Long::sum));
            }
        }
    }

    /** What was cancelled and turned out to be paid, or on its way: it stands beside what others were given meanwhile. */
    private static Map<Integer, Money> cameUp(Dossier dossier) {
        Map<Integer, Money> left = new HashMap<>();
        Map<Integer, Money> cameUp = new HashMap<>();
        dossier.entries().stream()
                .flatMap(entry -> entry.events().stream())
                .filter(RemedyEvent.AwardHandled.class::isInstance)
                .map(RemedyEvent.AwardHandled.class::cast)
                .forEach(event -> {
                    int number = event.award();
                    if (event.handling().stage() == Stage.CANCELLED) {
                        cameUp.remove(number);
                        dossier.file()
                                .remedies()
                                .award(number)
                                .ifPresent(award -> left.put(
                                        number,
                                        worth(award).minus(event.handling().paid())));
                    } else {
                        Optional.ofNullable(left.remove(number)).ifPresent(again -> cameUp.put(number, again));
                    }
                });
        return cameUp;
    }

    private static Money worth(Award award) {
        return award.remedy().worth();
    }

    /** What of a part of an award falls to the account of each of its items; nothing where there is no part. */
    private static Map<String, Long> spread(OrderId order, Award award, Money part) {
        Map<String, Long> shares = new TreeMap<>();
        if (award.remedy() instanceof Payment payment && payment.against() instanceof Against.Items items) {
            List<Money> amounts = worth(award).isZero()
                    ? items.parts().stream().map(ItemAmount::amount).toList()
                    : part.splitInProportionTo(
                            items.parts().stream().map(ItemAmount::amount).toList());
            for (int i = 0; i < amounts.size(); i++) {
                String currency = part.currency().getCurrencyCode();
                shares.merge(
                        account(order, items.parts().get(i).item(), currency),
                        amounts.get(i).minorUnits(),
                        Long::sum);
            }
        }
        return shares;
    }

    private void bound(OrderFacts facts) {
        facts.items()
                .forEach(item -> most.merge(
                        account(facts.order(), item.id(), item.paid().currency().getCurrencyCode()),
                        item.paid().minorUnits(),
                        Math::max));
    }

    private static String account(OrderId order, ItemId item, String currency) {
        return currency + "/" + order.value().length() + "/" + order + "/" + item;
    }

    private void compare(CaseStore store) {
        Map<RegisterKey, Register> registers = new HashMap<>();
        for (String account : sums.keySet()) {
            RegisterKey key = new RegisterKey(tenant, "given-back", account);
            registers.putAll(store.load(tenant, Optional.empty(), Set.of(key)).registers());
        }
        sums.forEach((account, sum) -> {
            Register register = registers.get(new RegisterKey(tenant, "given-back", account));
            long stands = register == null ? 0 : register.amount();
            if (stands != sum) {
                breaches.add(
                        Rule.NEVER_OVER,
                        "the register " + account + " stands at " + stands + ", and the awards give " + sum);
            }
            Long bound = most.get(account);
            if (bound == null || sum > bound + unforeseen.getOrDefault(account, 0L)) {
                breaches.add(
                        Rule.NEVER_OVER,
                        "for " + account + " " + sum + " was awarded, and "
                                + (bound == null ? "nothing is known to have been" : bound + " was") + " paid");
            }
        });
    }
}
