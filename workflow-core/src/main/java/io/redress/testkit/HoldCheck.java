package io.redress.testkit;

import io.redress.casefile.CaseFile;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.id.TenantId;
import io.redress.spi.CaseStore;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * R1 for holds: what open cases dispute is held by them, and nothing else that was ever disputed is held.
 */
final class HoldCheck {
    private static final int AT_ONCE = 500;

    private final TenantId tenant;
    private final Breaches breaches;
    private final Map<RegisterKey, CaseId> wanted = new HashMap<>();
    private final Set<RegisterKey> all = new HashSet<>();

    private HoldCheck(TenantId tenant, Breaches breaches) {
        this.tenant = tenant;
        this.breaches = breaches;
    }

    static void check(TenantId tenant, CaseStore store, List<Dossier> dossiers, Breaches breaches) {
        HoldCheck check = new HoldCheck(tenant, breaches);
        dossiers.forEach(check::add);
        List<RegisterKey> keys = List.copyOf(check.all);
        for (int i = 0; i < keys.size(); i += AT_ONCE) {
            Set<RegisterKey> some = Set.copyOf(keys.subList(i, Math.min(keys.size(), i + AT_ONCE)));
            check.compare(some, store.load(tenant, Optional.empty(), some).registers());
        }
    }

    private void add(Dossier dossier) {
        CaseFile file = dossier.file();
        Disputed disputed = Disputed.in(dossier);
        file.order().map(OrderRef::id).ifPresent(order -> {
            if (dossier.workflow().held(file).isPresent()) {
                List<ItemId> items = disputed.now();
                Stream<RegisterKey> keys = items.isEmpty()
                        ? Stream.of(key(order, ""))
                        : items.stream().map(item -> key(order, "/" + item));
                keys.forEach(key -> wanted.put(key, dossier.id()));
            }
            all.add(key(order, ""));
            disputed.everNamed().forEach(item -> all.add(key(order, "/" + item)));
        });
    }

    private RegisterKey key(OrderId order, String item) {
        return new RegisterKey(tenant, "hold", order.value().length() + "/" + order + item);
    }

    private void compare(Set<RegisterKey> keys, Map<RegisterKey, Register> registers) {
        for (RegisterKey key : keys) {
            Optional<String> holds = Optional.ofNullable(registers.get(key)).map(Register::content);
            Optional<String> should = Optional.ofNullable(wanted.get(key)).map(CaseId::value);
            if (!holds.equals(should)) {
                breaches.add(
                        Rule.ONE_WRITE,
                        "hold " + key.key() + " is by " + holds.orElse("no case") + "; it should be by "
                                + should.orElse("none"));
            }
        }
    }
}
