package io.redress.fulfilment;

import io.redress.spi.CaseStore;
import io.redress.store.MemoryCaseStore;
import io.redress.store.jdbc.Databases;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever happens on the way, in the end the desk's awards and the fulfiller's book agree. {@code redress.walks} says how
 * many walks each try takes.
 */
class PayWalkProperties {
    private static final int WALKS = Integer.getInteger("redress.walks", 1);

    private static void walk(Supplier<CaseStore> stores, long seed, int steps) {
        for (int i = 0; i < WALKS; i++) {
            new PayWalk(stores.get(), seed + i).walk(steps);
        }
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void inMemory(@ForAll long seed) {
        walk(MemoryCaseStore::new, seed, 200);
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void onH2(@ForAll long seed) {
        walk(() -> Databases.storeOn(Databases.h2()), seed, 60);
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void onPostgres(@ForAll long seed) {
        walk(() -> Databases.storeOn(Databases.postgres()), seed, 60);
    }
}
