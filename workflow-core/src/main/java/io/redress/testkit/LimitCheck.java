package io.redress.testkit;

import io.redress.casefile.Charge;
import io.redress.casefile.Charge.Debit;
import io.redress.casefile.Event;
import io.redress.id.TenantId;
import io.redress.permission.Account;
import io.redress.permission.Account.Kind;
import io.redress.permission.Limit;
import io.redress.permission.Period;
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
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * R5: what stands on the accounts of limits is what the timelines of all cases took and gave back, and nobody's limit is
 * exceeded. Accounts that were forgotten because their period is long over are passed over.
 */
final class LimitCheck {
    private final TenantId tenant;
    private final Breaches breaches;
    private final Map<Account, Long> sums = new HashMap<>();

    /** Accounts whose period rolls, and the limit of each. */
    private final Map<String, String> rolling = new TreeMap<>();

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
        debit.slice().ifPresent(slice -> rolling.put(debit.account(), debit.limit()));
    }

    private void compare(CaseStore store, List<Dossier> dossiers) {
        Instant last = dossiers.stream()
                .flatMap(dossier -> dossier.entries().stream())
                .map(Entry::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        Map<RegisterKey, Register> registers = registers(store);
        Map<String, Long> most = limits(dossiers);
        totals(registers, limitsOf(dossiers), last);
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

    /** A total that rolls is what its slices have, from the oldest that counted when it was reckoned last. */
    private void totals(Map<RegisterKey, Register> registers, List<Limit> limits, Instant last) {
        rolling.forEach((name, limit) -> {
            Account total = new Account(Kind.TOTAL, name);
            Optional<Limit> rule = limits.stream()
                    .filter(one -> one.name().equals(limit) && one.period() instanceof Period.Rolling)
                    .findFirst();
            Optional<Register> register = Optional.ofNullable(registers.get(key(total)))
                    .filter(there ->
                            there.until().filter(until -> !until.isAfter(last)).isEmpty());
            if (rule.isPresent() && register.isPresent()) {
                long mark = Long.parseLong(register.get().content());
                long sum = LongStream.rangeClosed(((Period.Rolling) rule.get().period()).oldest(mark), mark)
                        .map(slice -> sums.getOrDefault(total.slice(slice), 0L))
                        .sum();
                if (register.get().amount() != sum) {
                    breaches.add(
                            Rule.NEVER_OVER,
                            "account " + name + " stands at " + register.get().amount() + ", and its slices up to "
                                    + mark + " give " + sum);
                }
                if (register.get().amount() > rule.get().most().minorUnits()) {
                    breaches.add(
                            Rule.NEVER_OVER,
                            "account " + name + " has " + register.get().amount() + " spent, and its limit is "
                                    + rule.get().most().minorUnits());
                }
            }
        });
    }

    private Map<RegisterKey, Register> registers(CaseStore store) {
        Stream<Account> totals = rolling.keySet().stream().map(name -> new Account(Kind.TOTAL, name));
        return store.load(
                        tenant,
                        Optional.empty(),
                        Stream.concat(sums.keySet().stream(), totals)
                                .map(this::key)
                                .collect(Collectors.toSet()))
                .registers();
    }

    private RegisterKey key(Account account) {
        return new RegisterKey(tenant, account.kind().stored(), account.name());
    }

    /** The widest that any version of a definition in use gives each limit. */
    private static Map<String, Long> limits(List<Dossier> dossiers) {
        Map<String, Long> most = new HashMap<>();
        limitsOf(dossiers)
                .forEach(limit -> most.merge(limit.name(), limit.most().minorUnits(), Math::max));
        return most;
    }

    /** The widest of each name first. */
    private static List<Limit> limitsOf(List<Dossier> dossiers) {
        return dossiers.stream()
                .map(Dossier::workflow)
                .distinct()
                .flatMap(workflow -> workflow.limits().stream())
                .sorted(Comparator.comparing((Limit limit) -> limit.most().minorUnits())
                        .reversed())
                .toList();
    }
}
