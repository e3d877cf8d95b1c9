package io.redress.desk;

import io.redress.failure.UnreadableCaseException;
import io.redress.workflow.Lapse;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets everything happen on a case that should have happened before an instant, in the order of the due instants, each
 * judged as of its own.
 *
 * @param lapses how many deadlines lapsed
 * @param end whether more are left
 */
record CatchUp(int lapses, End end) {
    /** How many lapses one change holds at most; the rest follows with the next. */
    private static final int MOST = 100;

    /** How catching up ended. */
    enum End {
        COMPLETE,
        MORE_LEFT
    }

    boolean isComplete() {
        return end == End.COMPLETE;
    }

    static CatchUp run(Folio folio, Instant now) {
        int lapses = 0;
        Optional<Lapse> next = next(folio, now);
        while (next.isPresent() && lapses < MOST) {
            folio.write(next.get(), now);
            lapses++;
            next = next(folio, now);
        }
        return new CatchUp(lapses, next.isPresent() ? End.MORE_LEFT : End.COMPLETE);
    }

    /** Whatever goes wrong in the host's own effects, callers learn which case cannot be handled. */
    private static Optional<Lapse> next(Folio folio, Instant now) {
        try {
            return folio.workflow().lapse(folio.file(), now);
        } catch (RuntimeException faulty) {
            throw new UnreadableCaseException(
                    "what is due on case " + folio.file().id(), faulty);
        }
    }
}
