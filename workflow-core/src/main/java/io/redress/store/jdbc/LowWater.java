package io.redress.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the last claim ended. PostgreSQL keeps deleted rows in an index for as long as some snapshot may see them, and
 * next to an old report or a dump every claim from the very beginning would wade through all that was done since. So a
 * claim begins where the last one ended as long as it finds enough there; when it does not, and now and then anyway, it
 * begins at the beginning, because rows before the mark may have come or come back. Thread-safe.
 *
 * @param <P> a place in the order of the index
 */
final class LowWater<P> {
    private static final int FROM_THE_MARK = 15;

    private @Nullable P mark;
    private int left;

    /** Claims at most so many rows from a place on, or from the beginning. */
    interface Claim<T, P> {
        List<T> from(Optional<P> place, int limit);
    }

    /** At most {@code limit} rows, of which those before the mark come last. */
    <T> List<T> claim(int limit, Claim<T, P> claim, Function<T, P> place) {
        Optional<P> start = start();
        List<T> found = new ArrayList<>(claim.from(start, limit));
        boolean full = found.size() == limit;
        if (full) {
            reached(place.apply(found.get(limit - 1)), start.isEmpty());
        } else if (start.isPresent()) {
            found.addAll(claim.from(Optional.empty(), limit - found.size()));
            forget();
        }
        return found;
    }

    private synchronized Optional<P> start() {
        return left-- > 0 ? Optional.ofNullable(mark) : Optional.empty();
    }

    private synchronized void reached(P place, boolean afresh) {
        mark = place;
        if (afresh) {
            left = FROM_THE_MARK;
        }
    }

    private synchronized void forget() {
        mark = null;
        left = 0;
    }
}
