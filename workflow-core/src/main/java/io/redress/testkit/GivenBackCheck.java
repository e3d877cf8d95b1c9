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
import java.util.stream.IntStream;

/**
 * R5 for orders: the register of each item holds what was awarded for it on all cases, and that is never more than was paid
 * as far as the timelines know what was paid.
 */
final class GivenBackCheck {
    private final TenantId tenant;
    private final Breaches breaches;
    private final Map<String, Long> sums = new TreeMap<>();
    private final Map<String, Long> most = new HashMap<>();

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
            dossier.file().remedies().awards().forEach(award -> add(order, award));
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

    /** What was cancelled counts only as far as it was paid; what is taken back counts the other way once it is back. */
    private void add(OrderId order, Award award) {
        if (award.remedy() instanceof Payment payment && payment.against() instanceof Against.Items items) {
            Stage stage = award.handling().stage();
            if (award.recovers().isPresent()) {
                items.parts().stream().filter(part -> stage == Stage.SETTLED).forEach(part -> add(order, part, -1));
            } else {
                items.parts().forEach(part -> add(order, part, 1));
                if (stage == Stage.CANCELLED) {
                    unpaid(items, award.left()).forEach(part -> add(order, part, -1));
                }
            }
        }
    }

    private static List<ItemAmount> unpaid(Against.Items items, Money left) {
        List<Money> shares = left.splitInProportionTo(
                items.parts().stream().map(ItemAmount::amount).toList());
        return IntStream.range(0, shares.size())
                .mapToObj(i -> new ItemAmount(items.parts().get(i).item(), shares.get(i)))
                .toList();
    }

    private void add(OrderId order, ItemAmount part, long sign) {
        String account = account(order, part.item(), part.amount().currency().getCurrencyCode());
        sums.merge(account, sign * part.amount().minorUnits(), Long::sum);
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
            if (bound == null || sum > bound || sum < 0) {
                breaches.add(
                        Rule.NEVER_OVER,
                        "for " + account + " " + sum + " was awarded, and "
                                + (bound == null ? "nothing is known to have been" : bound + " was") + " paid");
            }
        });
    }
}
