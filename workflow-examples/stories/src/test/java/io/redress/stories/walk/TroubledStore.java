package io.redress.stories.walk;

import io.redress.spi.CaseStore;
import io.redress.spi.Commit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Supplier;

/** A store to which something happens just before a change is stored, once. */
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
}
