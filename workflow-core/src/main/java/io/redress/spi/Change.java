package io.redress.spi;

import io.redress.party.Commitment;
import io.redress.timeline.ChainHead;
import io.redress.timeline.ChainLink;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One change of one case, with everything that belongs to it: stored together or not at all.
 *
 * @param after the case row afterwards
 * @param expected where the case's chain has to end before; {@link ChainHead#START} for a new case
 * @param links the new timeline entries, at least one
 * @param timers all timers of the case afterwards; the others are dropped
 * @param postings what changes in registers, and on what condition
 * @param texts new personal words
 * @param erased personal words to erase
 * @param messages new messages
 * @param basis what it was decided on, when that is known; a store may pass over it
 */
public record Change(
        StoredCase after,
        ChainHead expected,
        List<ChainLink> links,
        List<Timer> timers,
        List<Posting> postings,
        List<KeptText> texts,
        Set<Commitment> erased,
        List<Message> messages,
        Optional<Basis> basis) {

    /**
     * Copies the collections.
     *
     * @param after the case row afterwards
     * @param expected where the case's chain has to end before; {@link ChainHead#START} for a new case
     * @param links the new timeline entries, at least one
     * @param timers all timers of the case afterwards; the others are dropped
     * @param postings what changes in registers, and on what condition
     * @param texts new personal words
     * @param erased personal words to erase
     * @param messages new messages
     * @param basis what it was decided on, when that is known; a store may pass over it
     */
    public Change {
        links = List.copyOf(links);
        timers = List.copyOf(timers);
        postings = List.copyOf(postings);
        texts = List.copyOf(texts);
        erased = Set.copyOf(erased);
        messages = List.copyOf(messages);
    }
}
