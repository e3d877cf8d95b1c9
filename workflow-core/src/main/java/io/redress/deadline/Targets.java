package io.redress.deadline;

import io.redress.calendar.Span;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Severity;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How long there is. A case without a target has no deadline; it is never due at once. */
public sealed interface Targets {

    /**
     * How long there is for one case.
     *
     * @param file the case
     * @return the span; empty when the case has no target
     */
    Optional<Span> of(CaseFile file);

    /**
     * By severity.
     *
     * @param otherwise how long there is for the severities that are not named
     * @param graded how long there is for some severities
     */
    record Graded(Span otherwise, Map<Severity, Span> graded) implements Targets {

        /**
         * Copies the spans.
         *
         * @param otherwise how long there is for the severities that are not named
         * @param graded how long there is for some severities
         */
        public Graded {
            graded = Map.copyOf(graded);
        }

        @Override
        public Optional<Span> of(CaseFile file) {
            return Optional.of(graded.getOrDefault(file.standing().severity(), otherwise));
        }
    }

    /**
     * By whatever the case file says.
     *
     * @param target the span of one case: pure
     */
    record PerCase(Function<CaseFile, Optional<Span>> target) implements Targets {
        @Override
        public Optional<Span> of(CaseFile file) {
            return target.apply(file);
        }
    }

    /** None: the due instant is set as a date. */
    record Dated() implements Targets {
        @Override
        public Optional<Span> of(CaseFile file) {
            return Optional.empty();
        }
    }

    /**
     * The same for every case.
     *
     * @param span how long there is
     * @return the targets
     */
    static Targets always(Span span) {
        return new Graded(span, Map.of());
    }

    /**
     * The span that most cases have.
     *
     * @return the span, if there is one
     */
    default Optional<Span> usual() {
        return this instanceof Graded graded ? Optional.of(graded.otherwise()) : Optional.empty();
    }
}
