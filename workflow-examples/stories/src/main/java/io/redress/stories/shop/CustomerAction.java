package io.redress.stories.shop;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.party.PersonalText;
import io.redress.remedy.Claim;
import io.redress.remedy.Destination;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/** What the customer does, or staff for a customer on the telephone. */
public sealed interface CustomerAction extends Action {

    /**
     * Says by when the goods are needed.
     *
     * @param day the last day on which they are of use
     */
    @Stored("need-by/1")
    record NeedBy(LocalDate day) implements CustomerAction {}

    /** Says that the goods are there now. */
    @Stored("report-arrival/1")
    record ReportArrival() implements CustomerAction {}

    /**
     * Says what went wrong.
     *
     * @param claim what, with which items, and on what ground
     */
    @Stored("complain/1")
    record Complain(Claim claim) implements CustomerAction {}

    /** Is stranded, and needs help at once. */
    @Stored("ask-for-help/1")
    record AskForHelp() implements CustomerAction {}

    /**
     * Accepts what was offered.
     *
     * @param offer the number of the offer
     * @param alternative which alternative; the first when empty
     * @param destination where money goes
     */
    @Stored("accept/1")
    record Accept(@Positive int offer, Optional<@Size(min = 1, max = 60) String> alternative, Destination destination)
            implements CustomerAction {

        /**
         * Accepts the first alternative, with money the way it was paid.
         *
         * @param offer the number of the offer
         */
        public Accept(int offer) {
            this(offer, Optional.empty(), Destination.ORIGINAL);
        }

        /**
         * Accepts an alternative, with money the way it was paid.
         *
         * @param offer the number of the offer
         * @param alternative its name
         */
        public Accept(int offer, String alternative) {
            this(offer, Optional.of(alternative), Destination.ORIGINAL);
        }
    }

    /**
     * Turns down what was offered; a team lead looks at it then.
     *
     * @param reason why
     */
    @Stored("contest/1")
    record Contest(@Valid PersonalText reason) implements CustomerAction {}

    /**
     * Turns down what was offered and claims something else.
     *
     * @param claim what
     */
    @Stored("counter-claim/1")
    record CounterClaim(Claim claim) implements CustomerAction {}

    /**
     * Wants somebody else to decide. Once is all.
     *
     * @param reason why
     */
    @Stored("appeal/1")
    record Appeal(@Valid PersonalText reason) implements CustomerAction {}

    /**
     * Says that it is not over after all.
     *
     * @param reason why
     */
    @Stored("reopen/1")
    record Reopen(@Valid PersonalText reason) implements CustomerAction {}

    /** Says that the two sides have settled between themselves. */
    @Stored("settle-privately/1")
    record SettlePrivately() implements CustomerAction {}

    /**
     * Reports that somebody is pressed because of the complaint.
     *
     * @param happened what happened
     */
    @Stored("report-harassment/1")
    record ReportHarassment(@Valid PersonalText happened) implements CustomerAction {}
}
