package io.redress.deadline;

import static io.redress.deadline.Duty.Kind.OWED;
import static io.redress.deadline.Duty.Kind.WINDOW;

import io.redress.calendar.Span;
import io.redress.id.DeadlineName;
import java.time.LocalDate;
import java.util.List;

/**
 * Deadlines that the rule book of the Financial Conduct Authority of the United Kingdom sets for complaints about
 * financial services: the sourcebook Dispute Resolution: Complaints (DISP), sections 1.5 and 1.6.
 *
 * <p>Not covered are the prompt acknowledgement and the duty to keep the complainant informed (DISP 1.6.1R), which have no
 * figure; complaints of MiFID business (1.1A), forwarded complaints (1.7), two-stage procedures, the time limits for going
 * to the ombudsman, and all other British law. Whether a firm, a person and a complaint come under these rules at all the
 * host decides. The figures are those of the sourcebook as read; they are no legal advice.
 */
public final class BritishStatutes {

    /** DISP 1.5.1R: until then a complaint may be resolved with a summary resolution communication. */
    public static final DeadlineName SUMMARY_RESOLUTION = DeadlineName.of("uk-disp-summary-resolution");

    /** DISP 1.6.2R: the final response. */
    public static final DeadlineName FINAL_RESPONSE = DeadlineName.of("uk-disp-final-response");

    /** DISP 1.6.2AR: the final or holding response about payment services. */
    public static final DeadlineName PAYMENT_RESPONSE = DeadlineName.of("uk-disp-payment-response");

    /** DISP 1.6.2AR: the final response about payment services after a holding response. */
    public static final DeadlineName PAYMENT_FINAL_RESPONSE = DeadlineName.of("uk-disp-payment-final-response");

    private static final StatutoryPack DISP = new StatutoryPack(
            "UK DISP 1.5 and 1.6",
            List.of(
                    // In force since 30 June 2016: FCA policy statement PS15/19.
                    new Duty(
                            SUMMARY_RESOLUTION,
                            "a complaint resolved by then needs a summary resolution communication only",
                            WINDOW,
                            Span.workingDays(3),
                            "the close of the third business day following the day of receipt",
                            "FCA Handbook, DISP 1.5.1R",
                            LocalDate.of(2016, 6, 30)),
                    // In force since 1 November 2007, for complaints received from then on: DISP TP 1.1, 111A.
                    new Duty(
                            FINAL_RESPONSE,
                            "send a final response, or say why not yet and that the ombudsman may be asked now",
                            OWED,
                            Span.weeks(8),
                            "the end of eight weeks after receipt, the day of receipt not counted",
                            "FCA Handbook, DISP 1.6.2R",
                            LocalDate.of(2007, 11, 1)),
                    // In force since 13 January 2018, with the second Payment Services Directive.
                    new Duty(
                            PAYMENT_RESPONSE,
                            "send a final response about payment services or, in exceptional circumstances, a holding reply",
                            OWED,
                            Span.workingDays(15),
                            "the end of 15 business days after the day of receipt",
                            "FCA Handbook, DISP 1.6.2AR",
                            LocalDate.of(2018, 1, 13)),
                    new Duty(
                            PAYMENT_FINAL_RESPONSE,
                            "send the final response about payment services that a holding reply announced",
                            OWED,
                            Span.workingDays(35),
                            "the end of 35 business days after the day of receipt of the complaint, not of the holding reply",
                            "FCA Handbook, DISP 1.6.2AR",
                            LocalDate.of(2018, 1, 13))));

    private BritishStatutes() {}

    /**
     * DISP 1.5.1R and 1.6: close of the third business day, eight weeks, and 15 and 35 business days for payment services.
     * The calendar has to know the bank holidays, and at its last closing a business day is over.
     *
     * @return the pack
     */
    public static StatutoryPack disp() {
        return DISP;
    }
}
