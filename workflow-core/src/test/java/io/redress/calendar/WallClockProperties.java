package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The calendar agrees with a doorman who looks at the wall clock every minute. */
class WallClockProperties {

    @Property
    void onWhatIsOpen(@ForAll("situations") Situation s, @ForAll @IntRange(max = 59) int seconds) {
        WallClock doorman = s.wallClock();
        Instant instant = s.startInstant().plusSeconds(seconds);

        assertThat(s.calendar().isOpen(instant)).isEqualTo(doorman.isOpen(s.start()));
        assertThat(s.calendar().nextOpen(instant))
                .isEqualTo(doorman.isOpen(s.start()) ? instant : doorman.instant(doorman.plus(s.start(), 0)));
    }

    @Property
    void onWhenWorkingTimeHasPassed(
            @ForAll("situations") Situation s, @ForAll @IntRange(max = 250) int percentOfAWeek) {
        WallClock doorman = s.wallClock();
        int minutes = s.minutesOfWeek() * percentOfAWeek / 100;

        assertThat(s.calendar().plus(s.startInstant(), Duration.ofMinutes(minutes)))
                .isEqualTo(doorman.instant(doorman.plus(s.start(), minutes)));
    }

    @Property
    void onWhenItBegan(@ForAll("situations") Situation s, @ForAll @IntRange(min = 1, max = 150) int percentOfAWeek) {
        WallClock doorman = s.wallClock();
        int minutes = Math.max(1, s.minutesOfWeek() * percentOfAWeek / 100);

        assertThat(s.calendar().plus(s.startInstant(), Duration.ofMinutes(-minutes)))
                .isEqualTo(doorman.instant(doorman.minus(s.start(), minutes)));
    }

    @Property
    void onHowMuchWorkingTimeHasPassed(
            @ForAll("situations") Situation s, @ForAll @IntRange(max = 30 * 24 * 60) int later) {
        WallClock doorman = s.wallClock();
        Instant to = doorman.instant(s.start() + later);

        Duration passed = s.calendar().between(s.startInstant(), to);

        assertThat(passed).isEqualTo(Duration.ofMinutes(doorman.between(s.start(), s.start() + later)));
        assertThat(s.calendar().between(to, s.startInstant())).isEqualTo(passed.negated());
    }

    @Property
    void onWhenWorkingDaysEnd(@ForAll("situations") Situation s, @ForAll @DoubleRange(max = 3) double weeks) {
        WallClock doorman = s.wallClock();
        int days = Math.max(1, (int) (s.daysOfWeek() * weeks));

        assertThat(s.calendar().due(s.startInstant(), new WorkingDays(days)))
                .isEqualTo(doorman.instant(doorman.endOfWorkingDay(s.start(), days)));
    }

    @Provide
    Arbitrary<Situation> situations() {
        return Situation.any();
    }
}
