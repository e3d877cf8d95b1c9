package io.redress.calendar;

import static io.redress.calendar.Span.calendarDays;
import static io.redress.calendar.Span.months;
import static io.redress.calendar.Span.wallHours;
import static io.redress.calendar.Span.wallMinutes;
import static io.redress.calendar.Span.weeks;
import static io.redress.calendar.Span.workingDays;
import static io.redress.calendar.Span.workingHours;
import static io.redress.calendar.Span.workingMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.calendar.CalendarDays.LastDay;
import io.redress.calendar.CalendarDays.Unit;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spans as a workflow writes them down. */
class SpanTest {

    @Test
    void everySpanKeepsItsKindAndItsLength() {
        assertThat(wallHours(24)).isEqualTo(new WallTime(Duration.ofDays(1)));
        assertThat(wallMinutes(90)).isEqualTo(new WallTime(Duration.ofMinutes(90)));
        assertThat(workingHours(8)).isEqualTo(new WorkingTime(Duration.ofHours(8)));
        assertThat(workingMinutes(45)).isEqualTo(new WorkingTime(Duration.ofMinutes(45)));
        assertThat(workingDays(3)).isEqualTo(new WorkingDays(3));
        assertThat(calendarDays(30)).isEqualTo(new CalendarDays(30, Unit.DAYS, LastDay.AS_IT_FALLS));
        assertThat(weeks(8)).isEqualTo(new CalendarDays(8, Unit.WEEKS, LastDay.AS_IT_FALLS));
        assertThat(months(5).orNextWorkingDay()).isEqualTo(new CalendarDays(5, Unit.MONTHS, LastDay.NEXT_WORKING_DAY));
    }

    @Test
    void theFoldAsksTheOneFunctionThatApplies() {
        assertThat(Stream.of(wallHours(1), workingHours(2), workingDays(3), months(4))
                        .map(span -> span.<String>fold(
                                wall -> "wall " + wall.duration(),
                                working -> "working " + working.duration(),
                                working -> "days " + working.days(),
                                dates -> "dates " + dates.amount())))
                .containsExactly("wall PT1H", "working PT2H", "days 3", "dates 4");
    }

    @Test
    void aHundredYearsAreTheMost() {
        assertThat(wallHours(876_600)).isEqualTo(new WallTime(Duration.ofDays(36_525)));
        assertThat(workingMinutes(52_596_000)).isEqualTo(new WorkingTime(Duration.ofDays(36_525)));
        assertThat(workingDays(36_525).days()).isEqualTo(36_525);
        assertThat(calendarDays(36_525).amount()).isEqualTo(36_525);
        assertThat(weeks(5_217).amount()).isEqualTo(5_217);
        assertThat(months(1_200).amount()).isEqualTo(1_200);
    }

    static Stream<ThrowingCallable> outOfRange() {
        return Stream.of(
                () -> wallHours(0),
                () -> wallHours(-1),
                () -> wallHours(876_601),
                () -> wallHours(Long.MAX_VALUE),
                () -> wallHours(Long.MIN_VALUE),
                () -> wallMinutes(0),
                () -> wallMinutes(52_596_001),
                () -> workingHours(0),
                () -> workingHours(876_601),
                () -> workingMinutes(-5),
                () -> workingMinutes(52_596_001),
                () -> workingDays(0),
                () -> workingDays(-1),
                () -> workingDays(36_526),
                () -> calendarDays(0),
                () -> calendarDays(-1),
                () -> calendarDays(36_526),
                () -> weeks(0),
                () -> weeks(5_218),
                () -> months(Integer.MIN_VALUE),
                () -> months(1_201));
    }

    @ParameterizedTest
    @MethodSource("outOfRange")
    void nothingAndMoreThanAHundredYearsAreRefused(ThrowingCallable span) {
        assertThatIllegalArgumentException().isThrownBy(span).withMessageContaining("span of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT876600H0.000001S", "PT0.000000001S", "PT1H0.0000001S"})
    void aDurationIsHeldToTheSameBoundsAndToMicroseconds(Duration duration) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WallTime(duration))
                .withMessageContaining(duration.toString());
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingTime(duration));
    }
}
