package io.redress.replay.sla;

import java.util.Locale;

/** Where a ticket stands. */
enum Stage {
    NEW,
    OPEN,
    PENDING,
    STALLED,
    CLOSED;

    static Stage named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
