package io.redress.stories.delivery;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.party.PersonalText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What people do about a late delivery, besides promising and putting off. */
public sealed interface DeliveryAction extends Action {

    /** The goods are there. */
    @Stored("deliver/1")
    record Deliver() implements DeliveryAction {}

    /**
     * The customer complains.
     *
     * @param words about what
     */
    @Stored("complain/1")
    record Complain(@Valid PersonalText words) implements DeliveryAction {}

    /**
     * Settles the complaint.
     *
     * @param grounds what was found, and what follows
     */
    @Stored("settle/1")
    record Settle(@NotBlank @Size(max = 500) String grounds) implements DeliveryAction {}

    /** Says to the customer that it is later than promised, and gives the case to staff. */
    @Stored("own-up/1")
    record OwnUp() implements DeliveryAction {}

    /** Gives a case that stands still to staff. */
    @Stored("chase/1")
    record Chase() implements DeliveryAction {}
}
