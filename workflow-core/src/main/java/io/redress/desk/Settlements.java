package io.redress.desk;

import io.redress.failure.StoreFailedException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.id.TenantId;
import io.redress.spi.Commit;
import io.redress.spi.Posting;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Lets the host settle what nobody disputes. */
final class Settlements {
    static final int MOST_ITEMS = 500;
    static final Duration LONGEST = Duration.ofDays(366);

    private static final String PERMIT = "permit";
    private static final int TRIES = 20;

    private final Wiring wiring;

    Settlements(Wiring wiring) {
        this.wiring = wiring;
    }

    /** One item of an order. */
    record Line(TenantId tenant, OrderId order, ItemId item) {
        Set<RegisterKey> holds() {
            return Holds.on(tenant, order, item);
        }

        RegisterKey permit() {
            return new RegisterKey(tenant, PERMIT, Holds.name(order, item));
        }

        Permit permit(Register register) {
            return new Permit(
                    order,
                    item,
                    CommandKey.of(register.content()),
                    register.until().orElseThrow());
        }
    }

    <T> Settling<T> settle(Line line, Supplier<T> work) {
        return wiring.store()
                .whileFree(line.holds(), wiring.now(), work)
                .fold(Settling.Free::new, register -> new Settling.Held<>(CaseId.of(register.content())));
    }

    Settling<Permit> permit(Line line, CommandKey key, Duration validity) {
        if (validity.isNegative() || validity.isZero() || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a permit is valid for more than nothing and at most " + LONGEST + ", not " + validity);
        }
        for (int tries = 1; tries <= TRIES; tries++) {
            Optional<Settling<Permit>> answer = tryOnce(line, key, validity);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new StoreFailedException(
                "permit a settlement",
                new IllegalStateException(line + " was changed by others in each of " + TRIES + " tries"));
    }

    /** Empty when the race was lost. */
    private Optional<Settling<Permit>> tryOnce(Line line, CommandKey key, Duration validity) {
        Instant now = wiring.now();
        Map<RegisterKey, Register> standing = read(line.tenant(), Set.of(line));
        Optional<Permit> valid = valid(line, standing, now);
        Optional<CaseId> by = by(line, standing);
        if (valid.isPresent() && (by.isEmpty() || valid.get().key().equals(key))) {
            return valid.map(Settling.Free::new);
        }
        if (by.isPresent()) {
            return by.map(Settling.Held::new);
        }
        Permit permit =
                new Permit(line.order(), line.item(), key, now.plus(validity).truncatedTo(ChronoUnit.MICROS));
        return wiring.store().post(granting(line, permit, now)) instanceof Commit.Made
                ? Optional.of(new Settling.Free<>(permit))
                : Optional.empty();
    }

    /** Takes the holds and gives them back, which keeps disputes out until the permit stands. */
    private static List<Posting> granting(Line line, Permit permit, Instant now) {
        List<Posting> postings = new ArrayList<>();
        String busy = permit.key().value();
        for (RegisterKey hold : line.holds()) {
            postings.add(new Posting.Claim(hold, busy, Optional.empty(), now));
            postings.add(new Posting.Release(hold, busy));
        }
        postings.add(new Posting.Claim(line.permit(), permit.key().value(), Optional.of(permit.until()), now));
        return postings;
    }

    List<Hold> holds(TenantId tenant, OrderId order, List<ItemId> items) {
        if (items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_ITEMS + " items are looked up at once, not " + items.size());
        }
        List<Line> lines =
                items.stream().map(item -> new Line(tenant, order, item)).toList();
        Map<RegisterKey, Register> standing = read(tenant, Set.copyOf(lines));
        Instant now = wiring.now();
        return lines.stream()
                .map(line -> new Hold(line.item(), by(line, standing), valid(line, standing, now)))
                .toList();
    }

    private Map<RegisterKey, Register> read(TenantId tenant, Set<Line> lines) {
        Set<RegisterKey> keys = new HashSet<>();
        for (Line line : lines) {
            keys.addAll(line.holds());
            keys.add(line.permit());
        }
        return wiring.store().load(tenant, Optional.empty(), keys).registers();
    }

    private static Optional<CaseId> by(Line line, Map<RegisterKey, Register> standing) {
        return line.holds().stream()
                .flatMap(key -> Optional.ofNullable(standing.get(key)).stream())
                .map(register -> CaseId.of(register.content()))
                .findFirst();
    }

    private static Optional<Permit> valid(Line line, Map<RegisterKey, Register> standing, Instant now) {
        return Optional.ofNullable(standing.get(line.permit()))
                .filter(register -> register.holds(now))
                .map(line::permit);
    }
}
