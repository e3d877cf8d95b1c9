package io.redress.contact;

import io.redress.id.CaseId;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One contact between a party and the desk, in either direction. Any text may be given: what breaks a constraint is
 * reported, and the contact parked whole, when the desk receives it. Immutable; each method returns a copy.
 *
 * @param direction in or out
 * @param channel by what means
 * @param party who wrote or called, or who was written to or called
 * @param others further parties it names: the merchant, the person complained about
 * @param order the order it is about
 * @param caseId the case it refers to
 * @param words what was said; empty for a call that nobody answered
 * @param evidence what came with it
 * @param occurredAt when it happened, if that is not when it is recorded
 * @param visibility who may read the words
 */
public record Contact(
        Direction direction,
        Channel channel,
        @Valid Party party,
        @Size(max = 20) List<@Valid Party> others,
        Optional<OrderRef> order,
        Optional<CaseId> caseId,
        @Valid PersonalText words,
        @Size(max = 50) List<@Valid Evidence> evidence,
        Optional<Instant> occurredAt,
        Visibility visibility) {

    /**
     * Copies the lists.
     *
     * @param direction in or out
     * @param channel by what means
     * @param party who wrote or called, or who was written to or called
     * @param others further parties it names: the merchant, the person complained about
     * @param order the order it is about
     * @param caseId the case it refers to
     * @param words what was said; empty for a call that nobody answered
     * @param evidence what came with it
     * @param occurredAt when it happened, if that is not when it is recorded
     * @param visibility who may read the words
     */
    public Contact {
        others = List.copyOf(others);
        evidence = List.copyOf(evidence);
    }

    /**
     * Begins a contact that reached the desk.
     *
     * @param channel by what means
     * @param from who wrote or called
     * @return a contact without words
     */
    public static Contact inbound(Channel channel, Party from) {
        return of(Direction.INBOUND, channel, from);
    }

    /**
     * Begins a contact that the desk makes.
     *
     * @param channel by what means
     * @param to who is written to or called
     * @return a contact without words
     */
    public static Contact outbound(Channel channel, Party to) {
        return of(Direction.OUTBOUND, channel, to);
    }

    private static Contact of(Direction direction, Channel channel, Party party) {
        return new Contact(
                direction,
                channel,
                party,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                PersonalText.of(""),
                List.of(),
                Optional.empty(),
                Visibility.STAFF);
    }

    /**
     * Sets the words.
     *
     * @param text what was said
     * @return a copy
     */
    public Contact saying(String text) {
        PersonalText said = PersonalText.of(text);
        return new Contact(direction, channel, party, others, order, caseId, said, evidence, occurredAt, visibility);
    }

    /**
     * Names the order it is about.
     *
     * @param ref the order, and the items of it
     * @return a copy
     */
    public Contact about(OrderRef ref) {
        return new Contact(
                direction, channel, party, others, Optional.of(ref), caseId, words, evidence, occurredAt, visibility);
    }

    /**
     * Names the case it refers to.
     *
     * @param id the case
     * @return a copy
     */
    public Contact inCase(CaseId id) {
        return new Contact(
                direction, channel, party, others, order, Optional.of(id), words, evidence, occurredAt, visibility);
    }

    /**
     * Names a further party, such as the merchant or the person complained about.
     *
     * @param other the party
     * @return a copy
     */
    public Contact naming(Party other) {
        return between(party, Stream.concat(others.stream(), Stream.of(other)).toList());
    }

    /**
     * Attaches evidence.
     *
     * @param item what came with the contact
     * @return a copy
     */
    public Contact attaching(Evidence item) {
        List<Evidence> all = Stream.concat(evidence.stream(), Stream.of(item)).toList();
        return new Contact(direction, channel, party, others, order, caseId, words, all, occurredAt, visibility);
    }

    /**
     * Says when it happened.
     *
     * @param instant the instant, which may be earlier than the recording
     * @return a copy
     */
    public Contact at(Instant instant) {
        return new Contact(
                direction, channel, party, others, order, caseId, words, evidence, Optional.of(instant), visibility);
    }

    /**
     * Sets who may read the words.
     *
     * @param who the visibility
     * @return a copy
     */
    public Contact visibleTo(Visibility who) {
        return new Contact(direction, channel, party, others, order, caseId, words, evidence, occurredAt, who);
    }

    /**
     * Replaces the parties.
     *
     * @param main who wrote or was written to
     * @param further further parties
     * @return a copy
     */
    public Contact between(Party main, List<Party> further) {
        return new Contact(direction, channel, main, further, order, caseId, words, evidence, occurredAt, visibility);
    }
}
