package io.redress.stories.walk;

import io.redress.spi.CaseStore;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.Posting;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A store to which something happens just before a change is stored, once. A change that hopes in vain for room in an account
 * is none: the desk only learns from it that it has to look, and the paper looks from the start.
 */
final class TroubledStore {
    private final CaseStore store;
    private Trouble trouble = Trouble.NONE;
    private Runnable intruder = () -> {};

    TroubledStore(CaseStore store) {
        this.store = store;
    }

    /** The store as the desk gets it. */
    CaseStore asStore() {
        return (CaseStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CaseStore.class}, (proxy, called, arguments) -> {
                    Supplier<Object> through = () -> {
                        try {
                            return called.invoke(store, arguments);
                        } catch (InvocationTargetException | IllegalAccessException failed) {
                            throw new IllegalStateException(failed);
                        }
                    };
                    return called.getName().equals("commit") ? commit((List<?>) arguments[0], through) : through.get();
                });
    }

    void meet(Trouble next, Runnable stranger) {
        trouble = next;
        intruder = stranger;
    }

    private Object commit(List<?> changes, Supplier<Object> through) {
        if (changes.stream().map(Change.class::cast).anyMatch(this::isInVain)) {
            return through.get();
        }
        Trouble met = trouble;
        trouble = Trouble.NONE;
        switch (met) {
            case LOST_RACE -> {
                return changes.stream()
                        .map(change -> (Commit) new Commit.Lost("told to"))
                        .toList();
            }
            case FAILS_BEFORE -> throw new IllegalStateException("told to fail before");
            case FAILS_AFTER -> {
                Object stored = through.get();
                throw new IllegalStateException("told to fail after storing " + stored);
            }
            case INTRUDER -> {
                intruder.run();
                return through.get();
            }
            default -> {
                return through.get();
            }
        }
    }

    private boolean isInVain(Change change) {
        List<Posting.Sum> sums = change.postings().stream()
                .filter(Posting.Sum.class::isInstance)
                .map(Posting.Sum.class::cast)
                .toList();
        Set<RegisterKey> accounts = sums.stream().map(Posting.Sum::key).collect(Collectors.toSet());
        Map<RegisterKey, Register> standing = new HashMap<>(
                store.load(change.after().tenant(), Optional.empty(), accounts).registers());
        return sums.stream().anyMatch(sum -> {
            Optional<Register> after = sum.on(Optional.ofNullable(standing.get(sum.key())));
            after.ifPresent(register -> standing.put(sum.key(), register));
            return after.isEmpty();
        });
    }
}
