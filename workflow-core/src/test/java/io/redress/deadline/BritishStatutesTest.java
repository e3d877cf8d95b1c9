package io.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.WorkingCalendar;
import io.redress.id.DeadlineName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A complaint to a British bank on Tuesday, 31 March 2026 at four: Good Friday and Easter Monday are near. */
class BritishStatutesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant TUESDAY =
            LocalDateTime.parse("2026-03-31T16:00").atZone(LONDON).toInstant();

    // The bank holidays of England and Wales.
    private static final WorkingCalendar BANK = WorkingCalendar.parse("""
            calendar bank
            zone Europe/London
            open Mon-Fri 09:00-17:00
            closed 2026-01-01 "New Year's Day"
            closed 2026-04-03 "Good Friday"
            closed 2026-04-06 "Easter Monday"
            closed 2026-05-04 "Early May bank holiday"
            closed 2026-05-25 "Spring bank holiday"
            closed 2026-08-31 "Summer bank holiday"
            closed 2026-12-25 "Christmas Day"
            closed 2026-12-28 "Boxing Day, substitute"
            """);

    @ParameterizedTest
    @CsvSource({
        "uk-disp-summary-resolution, 2026-04-07T17:00, WINDOW, DISP 1.5.1R, 2016-06-30",
        "uk-disp-final-response, 2026-05-27T00:00, OWED, DISP 1.6.2R, 2007-11-01", // the end of Tuesday, 26 May
        "uk-disp-payment-response, 2026-04-23T17:00, OWED, DISP 1.6.2AR, 2018-01-13",
        "uk-disp-payment-final-response, 2026-05-22T17:00, OWED, DISP 1.6.2AR, 2018-01-13",
    })
    void eachDutyIsDueAsItsRuleSays(String name, LocalDateTime due, Duty.Kind kind, String rule, LocalDate from) {
        StatutoryPack one = BritishStatutes.disp().only(DeadlineName.of(name));

        assertThat(one.on(from)).singleElement().satisfies(duty -> {
            assertThat(LocalDateTime.ofInstant(BANK.due(TUESDAY, duty.within()), LONDON))
                    .isEqualTo(due);
            assertThat(duty.kind()).isEqualTo(kind);
            assertThat(duty.source()).endsWith(rule);
        });
        assertThat(one.on(from.minusDays(1))).isEmpty();
    }

    @Test
    void noDutyIsLeftOutAbove() {
        assertThat(BritishStatutes.disp().duties()).hasSize(4);
    }
}
