package io.redress.stories.shop;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.money.Money;
import io.redress.party.PersonalText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What staff do. Answering is no action of its own: it is an outbound contact. */
public sealed interface StaffAction extends Action {

    /** Takes the case in hand. */
    @Stored("take/1")
    record Take() implements StaffAction {}

    /**
     * Asks the customer something that the case does not hold yet.
     *
     * @param question what to ask
     * @param words how it is asked
     */
    @Stored("ask/1")
    record Ask(Question question, @Valid PersonalText words) implements StaffAction {}

    /**
     * Brings the promises of a case forward, on the record.
     *
     * @param reason why this one goes first
     */
    @Stored("expedite/1")
    record Expedite(@NotBlank @Size(max = 200) String reason) implements StaffAction {}

    /**
     * Offers money back.
     *
     * @param amount how much
     * @param grounds why so much
     */
    @Stored("offer/1")
    record Offer(Money amount, @NotBlank @Size(max = 500) String grounds) implements StaffAction {}

    /**
     * Says no.
     *
     * @param grounds why
     */
    @Stored("decline/1")
    record Decline(@NotBlank @Size(max = 500) String grounds) implements StaffAction {}

    /**
     * Gives the case back from the safety desk, once nobody is in danger any more.
     *
     * @param measures what was done
     */
    @Stored("make-safe/1")
    record MakeSafe(@NotBlank @Size(max = 500) String measures) implements StaffAction {}

    /**
     * Takes the mark of harassment off.
     *
     * @param grounds why it is over
     */
    @Stored("clear-harassment/1")
    record ClearHarassment(@NotBlank @Size(max = 500) String grounds) implements StaffAction {}
}
