package io.redress.fulfilment;

import io.redress.store.MemoryCaseStore;
import io.redress.store.jdbc.Databases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever happens on the way, in the end the desk's awards and the fulfiller's book agree. */
class PayWalkProperties {

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void inMemory(@ForAll long seed) {
        new PayWalk(new MemoryCaseStore(), seed).walk(200);
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void onH2(@ForAll long seed) {
        new PayWalk(Databases.storeOn(Databases.h2()), seed).walk(60);
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void onPostgres(@ForAll long seed) {
        new PayWalk(Databases.storeOn(Databases.postgres()), seed).walk(60);
    }
}
