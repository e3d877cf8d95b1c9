package io.redress.stories.shop;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.money.Money;
import io.redress.party.PersonalText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

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

    /** Answers a mere question, on the record, and closes the case. */
    @Stored("inform/1")
    record Inform() implements StaffAction {}

    /**
     * Asks the merchant what it says to the claim.
     *
     * @param question what is asked
     */
    @Stored("consult-merchant/1")
    record ConsultMerchant(@Valid PersonalText question) implements StaffAction {}

    /** Asks the carrier to prove that it delivered to the right person. */
    @Stored("ask-carrier/1")
    record AskCarrier() implements StaffAction {}

    /**
     * Notes that whoever is stranded cannot wait as others can.
     *
     * @param why why, in words that are not personal
     */
    @Stored("note-vulnerable/1")
    record NoteVulnerable(@NotBlank @Size(max = 200) String why) implements StaffAction {}

    /**
     * Has somebody else help a customer who is stranded. It is nothing until they confirm it.
     *
     * @param what what they do
     * @param provider who
     * @param worth what it costs
     */
    @Stored("arrange-help/1")
    record ArrangeHelp(
            @NotBlank @Size(max = 200) String what,
            @NotBlank @Size(max = 100) String provider,
            Money worth) implements StaffAction {}

    /**
     * Says how help ended; what is left of the matter goes on as a complaint.
     *
     * @param ending whether it helped
     */
    @Stored("end-help/1")
    record EndHelp(Help ending) implements StaffAction {

        /** Whether help has helped. */
        public enum Help {
            /** It has. */
            HELPED,
            /** It came too late, or not at all. */
            FAILED
        }
    }

    /** Offers what the shop's policy says. */
    @Stored("make-offer/1")
    record MakeOffer() implements StaffAction {}

    /** Gives back at once what our own bill took too much, as the corrected bill says. */
    @Stored("mend-bill/1")
    record MendBill() implements StaffAction {}

    /**
     * Enters what was advertised as what it is: a promise.
     *
     * @param by the last instant that keeps it
     * @param source where it was read, such as the number of a listing
     */
    @Stored("note-advert/1")
    record NoteAdvert(Instant by, @NotBlank @Size(max = 200) String source) implements StaffAction {}

    /**
     * Takes an offer back before it was accepted.
     *
     * @param reason why
     */
    @Stored("withdraw-offer/1")
    record WithdrawOffer(@NotBlank @Size(max = 200) String reason) implements StaffAction {}

    /**
     * Says what went wrong and who is responsible for it; may be said of several.
     *
     * @param cause what went wrong
     * @param responsible who is responsible, in a word that is not personal, such as a merchant's number
     */
    @Stored("name-cause/1")
    record NameCause(Cause cause, @NotBlank @Size(max = 100) String responsible) implements StaffAction {}

    /**
     * Closes a case whose remedy has arrived and whose causes are known.
     *
     * @param lesson what follows from it
     */
    @Stored("conclude/1")
    record Conclude(@NotBlank @Size(max = 500) String lesson) implements StaffAction {}

    /**
     * Records what followed from the failure beyond the order itself.
     *
     * @param what what, in words that are not personal
     */
    @Stored("record-harm/1")
    record RecordHarm(@NotBlank @Size(max = 200) String what) implements StaffAction {}

    /**
     * Reports that the customer curses or threatens. The claim itself goes on, with somebody else.
     *
     * @param happened what happened
     */
    @Stored("report-abuse/1")
    record ReportAbuse(@Valid PersonalText happened) implements StaffAction {}

    /**
     * Records that the customer's safety was at risk.
     *
     * @param finding what was found
     */
    @Stored("find-unsafe/1")
    record FindUnsafe(@NotBlank @Size(max = 200) String finding) implements StaffAction {}

    /**
     * Calls the customer on the telephone.
     *
     * @param about what about
     */
    @Stored("call/1")
    record Call(@NotBlank @Size(max = 200) String about) implements StaffAction {}

    /**
     * Offers money back at one's own discretion.
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
