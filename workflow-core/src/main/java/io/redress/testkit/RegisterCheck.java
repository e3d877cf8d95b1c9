package io.redress.testkit;

import io.redress.casefile.CaseFile;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.id.OrderId;
import io.redress.id.TenantId;
import io.redress.spi.CaseStore;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** R1 for open cases: an order has one at most, and its register says which. */
final class RegisterCheck {
    private RegisterCheck() {}

    static void check(TenantId tenant, CaseStore store, List<Dossier> dossiers, Breaches breaches) {
        Map<OrderId, Optional<CaseId>> openCases = new HashMap<>();
        for (Dossier dossier : dossiers) {
            CaseFile file = dossier.file();
            file.order().map(OrderRef::id).ifPresent(order -> {
                Optional<CaseId> other = openCases.getOrDefault(order, Optional.empty());
                if (file.isOpen() && other.isPresent()) {
                    breaches.add(
                            Rule.ONE_WRITE, dossier.id(), "order " + order + " has another open case, " + other.get());
                }
                openCases.put(order, file.isOpen() ? Optional.of(dossier.id()) : other);
            });
        }
        Set<RegisterKey> keys =
                openCases.keySet().stream().map(order -> key(tenant, order)).collect(Collectors.toSet());
        Map<RegisterKey, Register> registers =
                store.load(tenant, Optional.empty(), keys).registers();
        openCases.forEach((order, open) -> {
            Optional<String> holds =
                    Optional.ofNullable(registers.get(key(tenant, order))).map(Register::content);
            if (!holds.equals(open.map(CaseId::value))) {
                breaches.add(
                        Rule.ONE_WRITE,
                        "the register of order " + order + " holds " + holds.orElse("no case") + "; the open case is "
                                + open.map(CaseId::value).orElse("none"));
            }
        });
    }

    private static RegisterKey key(TenantId tenant, OrderId order) {
        return new RegisterKey(tenant, "open-case", order.value());
    }
}
