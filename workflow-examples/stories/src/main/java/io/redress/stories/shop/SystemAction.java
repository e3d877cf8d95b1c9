package io.redress.stories.shop;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What happens when a promise lapses, and what the payment service reports. */
public sealed interface SystemAction extends Action {

    /** Moves a late case up to the team leads. */
    @Stored("escalate/1")
    record Escalate() implements SystemAction {}

    /** Tells the customer that the case is still being worked on. */
    @Stored("reassure/1")
    record Reassure() implements SystemAction {}

    /** Closes a case whose customer does not come back. */
    @Stored("give-up/1")
    record GiveUp() implements SystemAction {}

    /** Looks for money that has not arrived. */
    @Stored("chase-payout/1")
    record ChasePayout() implements SystemAction {}

    /** Pages the next one when the safety desk is silent. */
    @Stored("page-next/1")
    record PageNext() implements SystemAction {}

    /** Tells the customer that what was advertised was not kept. */
    @Stored("break-advert/1")
    record BreakAdvert() implements SystemAction {}

    /** Takes the merchant's silence for a yes. */
    @Stored("assume-admitted/1")
    record AssumeAdmitted() implements SystemAction {}

    /** Takes the carrier's silence for no proof. */
    @Stored("assume-undelivered/1")
    record AssumeUndelivered() implements SystemAction {}

    /** Ends the time in which an abusive customer is not called. */
    @Stored("cool-down/1")
    record CoolDown() implements SystemAction {}

    /** The goods are of no use any more, and nothing was offered in time. */
    @Stored("miss-need/1")
    record MissNeed() implements SystemAction {}

    /**
     * All that was awarded has arrived.
     *
     * @param reference the number of the last payment
     */
    @Stored("paid/1")
    record Paid(@NotBlank @Size(max = 200) String reference) implements SystemAction {}
}
