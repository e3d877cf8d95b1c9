package io.redress.deadline;

import io.redress.calendar.Span;
import io.redress.id.DeadlineName;
import java.time.LocalDate;

/**
 * One deadline that a law, a rule book or a contract sets. It says how long there is; who owes it in a host's workflow, in
 * which calendar, from which action on, and what happens when it lapses, the host says.
 *
 * @param name the name of the deadline in a workflow, the same in all versions of the duty
 * @param duty what is to be done, or may be done, in plain words
 * @param kind whether it must be done or may be done until then
 * @param within how long there is, in the unit of the source
 * @param startRule from when it counts, and whether the first day does
 * @param source the law and its article, or the document and its section
 * @param effectiveFrom the first day on which a case opened is governed by it
 */
public record Duty(
        DeadlineName name,
        String duty,
        Kind kind,
        Span within,
        String startRule,
        String source,
        LocalDate effectiveFrom) {

    /** What the end of the time means. */
    public enum Kind {
        /** Somebody must have done it by then. */
        OWED,
        /** Somebody may do it until then: a right to return goods, a limit for filing, a simpler way out. */
        WINDOW
    }

    /**
     * Checks the words.
     *
     * @param name the name of the deadline in a workflow
     * @param duty what is to be done, or may be done, in plain words
     * @param kind whether it must be done or may be done until then
     * @param within how long there is, in the unit of the source
     * @param startRule from when it counts, and whether the first day does
     * @param source the law and its article, or the document and its section
     * @param effectiveFrom the first day on which a case opened is governed by it
     * @throws IllegalArgumentException if one of the texts is blank
     */
    public Duty {
        if (duty.isBlank() || startRule.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(
                    "the duty " + name + " does not say what, from when, or by which source");
        }
    }
}
