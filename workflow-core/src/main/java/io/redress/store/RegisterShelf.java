package io.redress.store;

import io.redress.spi.Posting;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Registers. Guarded by its store. */
final class RegisterShelf {
    private final Map<RegisterKey, Register> registers = new HashMap<>();

    Map<RegisterKey, Register> read(Set<RegisterKey> keys) {
        Map<RegisterKey, Register> found = new HashMap<>();
        for (RegisterKey key : keys) {
            Register register = registers.get(key);
            if (register != null) {
                found.put(key, register);
            }
        }
        return found;
    }

    /** Of those that are taken the first by its name. */
    Optional<Register> taken(Set<RegisterKey> keys, Instant now) {
        return read(keys).values().stream()
                .filter(register -> register.holds(now))
                .min(Comparator.comparing(register -> register.key().key()));
    }

    /** Makes all postings, each on what those before it made, or none; gives the first whose condition fails, in words. */
    Optional<String> post(List<Posting> postings) {
        Map<RegisterKey, Optional<Register>> after = new LinkedHashMap<>();
        for (Posting posting : postings) {
            RegisterKey key = posting.key();
            Optional<Register> standing = after.getOrDefault(key, Optional.ofNullable(registers.get(key)));
            if (posting instanceof Posting.Claim claim) {
                if (standing.filter(register -> register.holds(claim.now())).isPresent()) {
                    return Optional.of("register " + key + " is taken");
                }
                after.put(key, Optional.of(new Register(key, claim.content(), claim.until())));
            } else if (posting instanceof Posting.Release release) {
                if (standing.filter(register -> register.content().equals(release.content()))
                        .isEmpty()) {
                    return Optional.of("register " + key + " does not hold " + release.content());
                }
                after.put(key, Optional.empty());
            } else if (posting instanceof Posting.Drop drop) {
                after.put(key, standing.filter(register -> !register.content().equals(drop.content())));
            } else if (posting instanceof Posting.Sum sum) {
                Optional<Register> summed = sum.on(standing);
                if (summed.isEmpty()) {
                    return Optional.of("register " + key + " has no room for " + sum.change());
                }
                after.put(key, summed);
            }
        }
        after.forEach((key, register) ->
                register.ifPresentOrElse(there -> registers.put(key, there), () -> registers.remove(key)));
        return Optional.empty();
    }

    int expire(Instant now, int limit) {
        List<RegisterKey> over = registers.values().stream()
                .filter(register -> !register.holds(now))
                .map(Register::key)
                .limit(limit)
                .toList();
        over.forEach(registers::remove);
        return over.size();
    }
}
