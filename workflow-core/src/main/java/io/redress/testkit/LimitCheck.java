package io.redress.testkit;

import io.redress.casefile.Charge;
import io.redress.casefile.Charge.Debit;
import io.redress.casefile.Event;
import io.redress.id.TenantId;
import io.redress.permission.Account;
import io.redress.permission.Account.Kind;
import io.redress.spi.CaseStore;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.timeline.Entry;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * R5: what stands on the accounts of limits is what the timelines of all cases took and gave back, and nobody's limit is
 * exceeded. Accounts that were forgotten because their period is long over are passed over.
 */
final class LimitCheck {
    private final TenantId tenant;
    private final Breaches breaches;
    private final Map<Account, Long> sums = new HashMap<>();

    private LimitCheck(TenantId tenant, Breaches breaches) {
        this.tenant = tenant;
        this.breaches = breaches;
    }

    static void check(TenantId tenant, CaseStore store, List<Dossier> dossiers, Breaches breaches) {
        LimitCheck check = new LimitCheck(tenant, breaches);
        dossiers.stream()
                .flatMap(dossier -> dossier.entries().stream())
                .map(Entry::events)
                .flatMap(List::stream)
                .forEach(check::add);
        if (!check.sums.isEmpty()) {
            check.compare(store, dossiers);
        }
    }

    private void add(Event event) {
        if (event instanceof Event.Charged charged) {
            Charge charge = charged.charge();
            if (!charge.amount().isPositive()) {
                breaches.add(Rule.NEVER_OVER, "a charge takes " + charge.amount());
            }
            charge.debits().forEach(debit -> add(debit, 1));
        } else if (event instanceof Event.ChargeReleased released) {
            released.credits().forEach(credit -> add(credit, -1));
        }
    }

    private void add(Debit debit, int sign) {
        Account account = debit.slice()
                .map(slice -> new Account(Kind.TOTAL, debit.account()).slice(slice))
                .orElseGet(() -> new Account(Kind.TOTAL, debit.account()));
        sums.merge(account, sign * debit.amount().minorUnits(), Long::sum);
    }

    private void compare(CaseStore store, List<Dossier> dossiers) {
        Instant last = dossiers.stream()
                .flatMap(dossier -> dossier.entries().stream())
                .map(Entry::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        Map<RegisterKey, Register> registers = registers(store);
        Map<String, Long> most = limits(dossiers);
        Map<Account, Long> sorted =
                new TreeMap<>(Comparator.comparing(Account::name).thenComparing(Account::kind));
        sorted.putAll(sums);
        sorted.forEach((account, sum) -> {
            Optional<Register> register = Optional.ofNullable(registers.get(key(account)));
            boolean isOver = register.flatMap(Register::until)
                    .filter(until -> !until.isAfter(last))
                    .isPresent();
            if (register.isPresent() && !isOver && register.get().amount() != sum) {
                breaches.add(
                        Rule.NEVER_OVER,
                        "account " + account.name() + " stands at "
                                + register.get().amount() + ", and the timelines give " + sum);
            }
            Long bound = most.get(account.name().split("/", 2)[0]);
            if (account.kind() == Kind.TOTAL && bound != null && sum > bound) {
                breaches.add(
                        Rule.NEVER_OVER,
                        "account " + account.name() + " has " + sum + " spent, and its limit is " + bound);
            }
            if (sum < 0) {
                breaches.add(Rule.NEVER_OVER, "account " + account.name() + " was given back " + -sum + " too much");
            }
        });
    }

    private Map<RegisterKey, Register> registers(CaseStore store) {
        return store.load(
                        tenant,
                        Optional.empty(),
                        sums.keySet().stream().map(this::key).collect(Collectors.toSet()))
                .registers();
    }

    private RegisterKey key(Account account) {
        return new RegisterKey(tenant, account.kind().stored(), account.name());
    }

    /** The widest that any version of a definition in use gives each limit. */
    private static Map<String, Long> limits(List<Dossier> dossiers) {
        Map<String, Long> most = new HashMap<>();
        dossiers.stream()
                .map(Dossier::workflow)
                .distinct()
                .flatMap(workflow -> workflow.limits().stream())
                .flatMap(limit -> Stream.of(Map.entry(limit.name(), limit.most().minorUnits())))
                .forEach(limit -> most.merge(limit.getKey(), limit.getValue(), Math::max));
        return most;
    }
}
