package io.redress.store;

import io.redress.spi.Posting;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import java.time.Instant;
import java.util.HashMap;
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

    /** The first posting whose condition does not hold, in words. */
    Optional<String> objection(List<Posting> postings) {
        for (Posting posting : postings) {
            Optional<Register> standing = Optional.ofNullable(registers.get(posting.key()));
            if (posting instanceof Posting.Claim claim
                    && standing.filter(register -> register.holds(claim.now())).isPresent()) {
                return Optional.of("register " + claim.key() + " is taken");
            }
            if (posting instanceof Posting.Release release
                    && standing.filter(register -> register.content().equals(release.content()))
                            .isEmpty()) {
                return Optional.of("register " + release.key() + " does not hold " + release.content());
            }
        }
        return Optional.empty();
    }

    void post(List<Posting> postings) {
        for (Posting posting : postings) {
            if (posting instanceof Posting.Claim claim) {
                registers.put(claim.key(), new Register(claim.key(), claim.content(), claim.until()));
            } else {
                registers.remove(posting.key());
            }
        }
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
