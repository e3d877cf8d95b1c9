package io.redress.desk;

import io.redress.id.TenantId;
import io.redress.permission.Account;
import io.redress.permission.Balance;
import io.redress.spi.Loaded;
import io.redress.spi.RegisterKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The accounts of limits as registers. */
final class Accounts {
    private Accounts() {}

    static RegisterKey key(TenantId tenant, Account account) {
        return new RegisterKey(tenant, account.kind().stored(), account.name());
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
