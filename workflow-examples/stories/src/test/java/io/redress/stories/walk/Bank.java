package io.redress.stories.walk;

import io.redress.remedy.Fulfilment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pays what it is handed, each key once. Its habits depend on the key alone, so that two banks that hear the same do the
 * same: the desk has one, and the paper another.
 */
final class Bank {
    private static final Duration ON_ITS_WAY = Duration.ofHours(3);
    private static final int TRIES_IN_VAIN = 2;

    private final InstantSource clock;
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Instant> taken = new HashMap<>();

    /** What becomes of a payment. */
    private enum Habit {
        PAYS,
        PAYS_TOO,
        FAILS_TWICE,
        IS_SLOW,
        HANGS_UP_ONCE,
        NEVER_PAYS
    }

    Bank(InstantSource clock) {
        this.clock = clock;
    }

    private static Habit habit(String key) {
        return Habit.values()[Math.floorMod(key.hashCode(), Habit.values().length)];
    }

    /** Whether it hangs up now, without having heard anything. */
    boolean hangsUp(String key) {
        return habit(key) == Habit.HANGS_UP_ONCE && calls.merge(key, 1, Integer::sum) == 1;
    }

    Fulfilment pay(String key) {
        return switch (habit(key)) {
            case NEVER_PAYS -> Fulfilment.impossible("no such account");
            case FAILS_TWICE ->
                calls.merge(key, 1, Integer::sum) <= TRIES_IN_VAIN ? Fulfilment.failed("no money today") : paid(key);
            case PAYS, PAYS_TOO, HANGS_UP_ONCE, IS_SLOW -> paid(key);
        };
    }

    private Fulfilment paid(String key) {
        taken.putIfAbsent(key, clock.instant());
        return look(key);
    }

    Fulfilment look(String key) {
        Instant since = taken.get(key);
        if (since == null) {
            return new Fulfilment.NotFound();
        }
        boolean isThere = habit(key) != Habit.IS_SLOW || !clock.instant().isBefore(since.plus(ON_ITS_WAY));
        return isThere ? Fulfilment.settled("b-1") : Fulfilment.pending("b-1", Duration.ofHours(1));
    }

    /** The keys under which it has taken something on. */
    Set<String> book() {
        return new TreeSet<>(taken.keySet());
    }
}
