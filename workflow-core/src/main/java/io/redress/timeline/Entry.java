package io.redress.timeline;

import io.redress.casefile.Action;
import io.redress.casefile.Event;
import io.redress.codec.Stored;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One step of a case: an action that was permitted, and what followed from it.
 *
 * @param tenant whose case it is
 * @param caseId the case
 * @param number 1 for the case's first step, then one more each
 * @param recordedAt when the desk recorded it
 * @param effectiveAt as of when it counts: the due instant for a lapse, else {@code recordedAt}
 * @param by who took it
 * @param cosignedBy who approved it, where it needed a second person
 * @param right the grant that permitted it
 * @param key the command it came from; none for what the system does by itself
 * @param action the action
 * @param events what followed, in order
 */
@Stored("entry/1")
public record Entry(
        TenantId tenant,
        CaseId caseId,
        long number,
        Instant recordedAt,
        Instant effectiveAt,
        By by,
        Optional<By> cosignedBy,
        String right,
        Optional<CommandKey> key,
        Action action,
        List<Event> events) {

    /**
     * Copies the events.
     *
     * @param tenant whose case it is
     * @param caseId the case
     * @param number 1 for the case's first step, then one more each
     * @param recordedAt when the desk recorded it
     * @param effectiveAt as of when it counts: the due instant for a lapse, else {@code recordedAt}
     * @param by who took it
     * @param cosignedBy who approved it, where it needed a second person
     * @param right the grant that permitted it
     * @param key the command it came from; none for what the system does by itself
     * @param action the action
     * @param events what followed, in order
     */
    public Entry {
        events = List.copyOf(events);
    }
}
