package io.redress.desk;

import io.redress.casefile.Fact;
import io.redress.spi.CaseStore;
import io.redress.spi.FactSource;
import io.redress.spi.Fulfiller;
import io.redress.spi.Notifier;
import io.redress.spi.Seal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the host plugged in. */
record Wiring(
        Definitions definitions,
        CaseStore store,
        Map<Class<? extends Fact>, FactSource<?>> sources,
        Optional<Personnel> personnel,
        Notifier notifier,
        Fulfiller fulfiller,
        Doorkeeper doorkeeper,
        InstantSource clock,
        Optional<Seal> seal,
        Listeners listeners,
        Supplier<String> numbers,
        Duration keysKept) {

    /** The present, cut to microseconds: the finest that every store keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The present as a case knows it: never before its last change, even where a node's clock runs behind. */
    Instant nowAfter(Instant lastChange) {
        Instant now = now();
        return now.isBefore(lastChange) ? lastChange : now;
    }
}
