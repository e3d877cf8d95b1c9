package io.redress.timeline;

import io.redress.contact.Channel;
import io.redress.contact.Direction;
import io.redress.id.ActorId;
import io.redress.permission.Shown;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the timeline as one actor sees it.
 *
 * @param number its number
 * @param recordedAt when it was recorded
 * @param effectiveAt as of when it counts
 * @param by who took the step
 * @param action the stored name of the action
 * @param events the stored names of what followed
 * @param contact the contact it records, if it records one and the timeline is shown
 */
public record EntryView(
        long number,
        Shown<Instant> recordedAt,
        Shown<Instant> effectiveAt,
        Shown<ActorId> by,
        Shown<String> action,
        Shown<List<String>> events,
        Optional<ContactView> contact) {

    /**
     * A contact as one actor sees it: inbound and outbound alike.
     *
     * @param direction in or out
     * @param channel by what means
     * @param party the account it came from or went to
     * @param words what was said
     */
    public record ContactView(
            Direction direction, Channel channel, Shown<Optional<ActorId>> party, Shown<String> words) {}
}
