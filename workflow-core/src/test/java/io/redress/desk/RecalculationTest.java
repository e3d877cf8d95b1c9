package io.redress.desk;

import static io.redress.calendar.Span.workingDays;
import static io.redress.calendar.Span.workingHours;
import static io.redress.desk.ClockHouse.HOURS;
import static io.redress.desk.ClockHouse.at;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.desk.ClockHouse.Ask;
import io.redress.desk.ClockHouse.Back;
import io.redress.desk.ClockHouse.Raise;
import io.redress.desk.ClockHouse.Stage;
import io.redress.spi.Cursor;
import io.redress.workflow.DeadlineBuilder;
import io.redress.workflow.Extend;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A holiday or a make-up day that is announced while deadlines run: CLOCKS 22. */
class RecalculationTest {
    private static final WorkingCalendar WITH_TUESDAY_OFF = WorkingCalendar.named("hours")
            .version(2)
            .zone(ClockHouse.ZONE)
            .open(MONDAY, FRIDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))
            .closed(LocalDate.of(2026, 11, 24))
            .build();
    private static final WorkingCalendar WITH_SATURDAY = WorkingCalendar.named("hours")
            .version(3)
            .zone(ClockHouse.ZONE)
            .open(MONDAY, FRIDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))
            .openOn(LocalDate.of(2026, 11, 28), LocalTime.of(9, 0), LocalTime.of(17, 0))
            .build();

    private static Consumer<DeadlineBuilder<Stage>> on(WorkingCalendar calendar) {
        return it -> it.within(workingHours(16))
                .on(calendar)
                .pausedIn(Stage.WAITING)
                .atMost(workingDays(5))
                .extendable(workingDays(9), 3);
    }

    private final ClockHouse house = ClockHouse.with(on(HOURS));

    private Recalculated recalculate() {
        return house.host().recalculate(Office.TENANT, Optional.empty(), 100);
    }

    @Test
    void aHolidayMovesRunningDeadlinesOnceSomebodyAsksForIt() {
        assertThat(house.clock().due()).isEqualTo(at("2026-11-24T17:00"));
        house.redefined(on(WITH_TUESDAY_OFF));
        assertThat(house.clock().due()).as("by itself nothing moves").isEqualTo(at("2026-11-24T17:00"));
        assertThat(recalculate()).isEqualTo(new Recalculated(1, 1, List.of(), Optional.empty()));
        assertThat(house.clock().due()).isEqualTo(at("2026-11-25T17:00"));
        assertThat(house.clock().target().calendar()).isEqualTo("hours/2");
        assertThat(recalculate().changed()).as("it is done").isZero();
        assertThat(house.host().as(house.ann).timeline(house.id())).hasSize(2);
        house.whole();
    }

    @Test
    void aPauseIsMeasuredInTheNewCalendarToo() {
        house.until("2026-11-23T11:00").act(new Ask());
        house.until("2026-11-25T11:00").act(new Back());
        assertThat(house.clock().due()).isEqualTo(at("2026-11-26T17:00"));
        house.redefined(on(WITH_TUESDAY_OFF));
        recalculate();
        assertThat(house.clock().due()).isEqualTo(at("2026-11-26T17:00"));
        house.whole();
    }

    @Test
    void aMakeUpDayNeverPutsADeadlineIntoThePast() {
        house.until("2026-11-23T12:00").act(new Extend(ClockHouse.IT, at("2026-11-25T17:00"), "appraisal"));
        ClockHouse friday = ClockHouse.from("2026-11-27T11:00", on(HOURS));
        assertThat(friday.clock().due()).isEqualTo(at("2026-12-01T11:00"));
        friday.until("2026-12-01T10:00");
        friday.redefined(on(WITH_SATURDAY));
        friday.host().recalculate(Office.TENANT, Optional.empty(), 100);
        assertThat(friday.clock().due()).isEqualTo(at("2026-12-01T10:00"));
        friday.whole();
    }

    @Test
    void verdictsAndDatesThatPeopleSetStay() {
        house.act(new Extend(ClockHouse.IT, at("2026-11-26T12:00"), "appraisal"));
        ClockHouse lapsed = ClockHouse.with(it -> it.within(workingHours(4)));
        lapsed.until("2026-11-23T14:00");
        house.redefined(on(WITH_TUESDAY_OFF));
        lapsed.redefined(it -> it.within(workingHours(4)).on(WITH_TUESDAY_OFF));
        assertThat(recalculate().changed()).isZero();
        assertThat(house.clock().due()).isEqualTo(at("2026-11-26T12:00"));
        assertThat(lapsed.host()
                        .recalculate(Office.TENANT, Optional.empty(), 100)
                        .changed())
                .isZero();
        assertThat(lapsed.verdicts()).extracting(Verdict::ending).containsExactly(Ending.LAPSED);
        assertThat(lapsed.verdicts().get(0).run().target().calendar())
                .as("the data that judged")
                .isEqualTo("hours/1");
    }

    @Test
    void whatLapsedBeforeAnybodyLookedLapsesByTheOldData() {
        house.time.set(at("2026-11-24T17:30"));
        house.redefined(on(WITH_TUESDAY_OFF));
        recalculate();
        assertThat(house.verdicts()).extracting(Verdict::endedAt).containsExactly(at("2026-11-24T17:00"));
        house.whole();
    }

    @Test
    void itGoesPageByPage() {
        house.take("order-2");
        house.take("order-3");
        house.act(new Raise());
        house.redefined(on(WITH_TUESDAY_OFF));
        int changed = 0;
        int pages = 0;
        Optional<Cursor> next = Optional.empty();
        do {
            Recalculated page = house.host().recalculate(Office.TENANT, next, 2);
            changed += page.changed();
            pages++;
            next = page.next();
        } while (next.isPresent());
        assertThat(changed).isEqualTo(3);
        assertThat(pages).isEqualTo(2);
        house.whole();
    }
}
