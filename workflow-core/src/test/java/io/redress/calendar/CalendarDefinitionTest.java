package io.redress.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CLOCKS 15, 24: a host describes when its people work, and what describes nothing is an error. */
class CalendarDefinitionTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime ONE = LocalTime.of(13, 0);
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final LocalTime TEN_AT_NIGHT = LocalTime.of(22, 0);

    private static CalendarBuilder shop() {
        return WorkingCalendar.named("shop").zone(SHANGHAI);
    }

    @Test
    void aCalendarThatNeverOpensIsAnErrorAndNotWallTime() {
        assertThatIllegalStateException().isThrownBy(() -> shop().build()).withMessageContaining("shop");
    }

    @Test
    void hoursThatHolidaysOrBreaksTakeAwayAltogetherAreNone() {
        CalendarBuilder closedEveryDay = shop().open(MONDAY, SUNDAY, NINE, SIX);
        LocalDate.of(2028, 1, 1)
                .datesUntil(LocalDate.of(2029, 1, 1))
                .forEach(day -> closedEveryDay.closedEvery(MonthDay.from(day)));

        assertThatIllegalStateException().isThrownBy(closedEveryDay::build).withMessageContaining("never opens");
        assertThatIllegalStateException()
                .isThrownBy(() -> shop().openOn(LocalDate.of(2026, 10, 10), NINE, SIX)
                        .breakOn(LocalDate.of(2026, 10, 10), NINE, SIX)
                        .build())
                .withMessageContaining("never opens");
    }

    @Test
    void aCalendarWithoutAZoneIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WorkingCalendar.named("shop")
                        .open(MONDAY, FRIDAY, NINE, SIX)
                        .build())
                .withMessageContainingAll("shop", "zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aCalendarWithoutANameIsAnError(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.named(name));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.named("x".repeat(101)));
    }

    @Test
    void aDayMayHaveSeveralOpeningsThatTouch() {
        WorkingCalendar shop = shop().open(MONDAY, FRIDAY, ONE, SIX)
                .open(MONDAY, FRIDAY, NINE, NOON)
                .open(Set.of(FRIDAY), NOON, ONE)
                .open(SATURDAY, SATURDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)
                .open(SUNDAY, SUNDAY, LocalTime.MIDNIGHT, NINE)
                .build();

        assertThat(shop.isOpen(Instant.parse("2025-11-20T04:30:00Z"))).isFalse(); // Thursday 12:30
        assertThat(shop.isOpen(Instant.parse("2025-11-21T04:30:00Z"))).isTrue(); // Friday 12:30
    }

    @Test
    void overlappingOpeningsAreRefusedAndNotAdded() {
        CalendarBuilder builder = shop().open(MONDAY, FRIDAY, NINE, ONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.open(WEDNESDAY, SATURDAY, NOON, SIX))
                .withMessageContainingAll("WEDNESDAY", "09:00-13:00", "12:00-18:00");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.open(MONDAY, MONDAY, NINE, ONE));
        assertThat(builder.build())
                .isEqualTo(shop().open(MONDAY, FRIDAY, NINE, ONE).build());
    }

    @Test
    void overnightOpeningsThatOverlapTheNextDayAreRefusedAlsoOverTheEndOfTheWeek() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> shop().open(MONDAY, MONDAY, TEN_AT_NIGHT, NOON).open(TUESDAY, TUESDAY, NINE, SIX));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop().open(MONDAY, MONDAY, NINE, SIX).open(SUNDAY, SUNDAY, TEN_AT_NIGHT, NOON))
                .withMessageContainingAll("SUNDAY 22:00-12:00", "MONDAY 09:00-18:00");
        assertThat(shop().open(MONDAY, SUNDAY, NINE, NINE).build().isOpen(Instant.EPOCH))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23:59:59", "23:59:59.999999999", "18:00:30"})
    void secondsAreRefusedSoThatTheEndOfADayLosesNone(LocalTime close) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop().open(MONDAY, FRIDAY, NINE, close))
                .withMessageContainingAll(close.toString(), "00:00");
    }

    @Test
    void weekdaysWrapAroundTheEndOfTheWeek() {
        assertThat(shop().open(SATURDAY, MONDAY, NINE, SIX).build())
                .isEqualTo(
                        shop().open(Set.of(SUNDAY, MONDAY, SATURDAY), NINE, SIX).build());
        assertThatIllegalArgumentException().isThrownBy(() -> shop().open(Set.of(), NINE, SIX));
    }

    @Test
    void calendarsAreEqualByNameZoneAndHoursInWhateverOrderTheyWereGiven() {
        WorkingCalendar shop = shop().open(MONDAY, FRIDAY, NINE, NOON)
                .open(MONDAY, FRIDAY, ONE, SIX)
                .build();
        WorkingCalendar same = shop().open(MONDAY, FRIDAY, ONE, SIX)
                .open(MONDAY, FRIDAY, NINE, NOON)
                .build();

        assertThat(same).isEqualTo(shop).hasSameHashCodeAs(shop).hasToString("shop (Asia/Shanghai)");
        assertThat(shop().open(MONDAY, FRIDAY, NINE, NOON).build()).isNotEqualTo(shop);
        assertThat(WorkingCalendar.named("store")
                        .zone(SHANGHAI)
                        .open(MONDAY, FRIDAY, NINE, NOON)
                        .open(MONDAY, FRIDAY, ONE, SIX)
                        .build())
                .isNotEqualTo(shop);
        assertThat(WorkingCalendar.roundTheClock(SHANGHAI))
                .isEqualTo(WorkingCalendar.roundTheClock(SHANGHAI))
                .isNotEqualTo(WorkingCalendar.roundTheClock(ZoneId.of("UTC")))
                .isNotEqualTo(shop);
    }

    @Test
    void theBuilderMayGoOnWithoutTouchingWhatItBuilt() {
        CalendarBuilder builder = shop().open(MONDAY, FRIDAY, NINE, NOON);
        WorkingCalendar first = builder.build();
        WorkingCalendar second = builder.open(MONDAY, FRIDAY, ONE, SIX).build();

        assertThat(first)
                .isEqualTo(shop().open(MONDAY, FRIDAY, NINE, NOON).build())
                .isNotEqualTo(second);
        assertThat(first.name()).isEqualTo("shop");
        assertThat(first.zone()).isEqualTo(SHANGHAI);
    }
}
