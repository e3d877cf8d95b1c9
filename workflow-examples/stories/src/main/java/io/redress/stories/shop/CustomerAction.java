package io.redress.stories.shop;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.party.PersonalText;
import jakarta.validation.Valid;
import java.time.LocalDate;

/** What the customer does, or staff for a customer on the telephone. */
public sealed interface CustomerAction extends Action {

    /**
     * Says by when the goods are needed.
     *
     * @param day the last day on which they are of use
     */
    @Stored("need-by/1")
    record NeedBy(LocalDate day) implements CustomerAction {}

    /** Accepts what was offered. */
    @Stored("accept/1")
    record Accept() implements CustomerAction {}

    /**
     * Turns down what was offered; somebody else looks at it then.
     *
     * @param reason why
     */
    @Stored("contest/1")
    record Contest(@Valid PersonalText reason) implements CustomerAction {}

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
