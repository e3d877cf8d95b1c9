package io.redress.desk;

import io.redress.failure.RedressException;
import io.redress.failure.StoreFailedException;
import io.redress.spi.CaseStore;
import io.redress.spi.RegisterKey;
import io.redress.spi.WhileFree;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work of the host's that runs while a store keeps registers free. What it throws is the host's and passes as it is. A
 * command within it would wait for itself where the store has transactions of its own; so it is refused there, and with
 * every store but one that joins the host's transaction.
 */
final class HostWork {
    /** The stores whose work runs on this thread. */
    private static final ThreadLocal<Set<CaseStore>> RUNNING =
            ThreadLocal.withInitial(() -> Collections.newSetFromMap(new IdentityHashMap<>()));

    private HostWork() {}

    static <T> WhileFree<T> run(CaseStore store, Set<RegisterKey> keys, Instant now, Supplier<T> work) {
        if (RUNNING.get().contains(store)) {
            throw new IllegalStateException("one settlement within another: settle one after the other");
        }
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        try {
            return store.whileFree(keys, now, () -> watched(store, work, thrown));
        } catch (RedressException known) {
            throw known;
        } catch (RuntimeException failed) {
            if (failed.equals(thrown.get())) {
                throw failed;
            }
            throw new StoreFailedException("keep registers free", failed);
        }
    }

    private static <T> T watched(CaseStore store, Supplier<T> work, AtomicReference<@Nullable Throwable> thrown) {
        RUNNING.get().add(store);
        try {
            return work.get();
        } catch (RuntimeException | Error failed) {
            thrown.set(failed);
            throw failed;
        } finally {
            RUNNING.get().remove(store);
        }
    }

    /** Makes sure that what is to be done is not done within work that it would wait for. */
    static void keepOut(CaseStore store, String what) {
        if (RUNNING.get().contains(store) && !store.joins()) {
            throw new IllegalStateException("the work of a settlement may not " + what
                    + " here: only a store that joins the host's transactions can do both at once");
        }
    }
}
