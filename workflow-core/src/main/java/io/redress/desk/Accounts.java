package io.redress.desk;

import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.permission.Account;
import io.redress.permission.Balance;
import io.redress.permission.Limit;
import io.redress.permission.Period;
import io.redress.spi.Loaded;
import io.redress.spi.RegisterKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The accounts of limits as registers. */
final class Accounts {
    private Accounts() {}

    static RegisterKey key(TenantId tenant, Account account) {
        return new RegisterKey(tenant, account.kind().stored(), account.name());
    }

    /** What counts against a limit at an instant. */
    static Money spent(Ledger ledger, TenantId tenant, Limit limit, String subject, Instant now) {
        Account account = limit.account(subject, now);
        Set<Account> parts = limit.period() instanceof Period.Rolling rolling
                ? LongStream.rangeClosed(rolling.oldest(rolling.sliceAt(now)), rolling.sliceAt(now))
                        .mapToObj(account::slice)
                        .collect(Collectors.toSet())
                : Set.of(account);
        long sum = balances(ledger, tenant, parts).values().stream()
                .mapToLong(Balance::minorUnits)
                .sum();
        return new Money(limit.most().currency(), sum);
    }

    static Map<Account, Balance> balances(Ledger ledger, TenantId tenant, Set<Account> accounts) {
        Loaded loaded = ledger.load(
                tenant,
                Optional.empty(),
                accounts.stream().map(account -> key(tenant, account)).collect(Collectors.toSet()));
        Map<Account, Balance> balances = new HashMap<>();
        for (Account account : accounts) {
            Balance balance = Optional.ofNullable(loaded.registers().get(key(tenant, account)))
                    .map(register -> new Balance(register.amount(), register.content()))
                    .orElse(Balance.NOTHING);
            balances.put(account, balance);
        }
        return balances;
    }
}
