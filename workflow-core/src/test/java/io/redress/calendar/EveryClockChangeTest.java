package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.WallClock.Hours;
import io.redress.calendar.WallClock.Night;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * CLOCKS 25, 26: every change of the clock in 20 zones from 2000 to 2037, against the doorman who looks at the wall clock
 * every minute. The default run takes one change in 61; {@code -Dredress.clockchanges=all} takes each.
 */
class EveryClockChangeTest {

    private static final List<String> ZONES = List.of(
            "Africa/Cairo",
            "Africa/Casablanca",
            "America/Asuncion",
            "America/Havana",
            "America/Los_Angeles",
            "America/New_York",
            "America/Santiago",
            "America/Sao_Paulo",
            "America/St_Johns",
            "Antarctica/Troll",
            "Asia/Amman",
            "Asia/Beirut",
            "Asia/Pyongyang",
            "Asia/Tehran",
            "Atlantic/Azores",
            "Australia/Lord_Howe",
            "Australia/Sydney",
            "Europe/Dublin",
            "Europe/London",
            "Pacific/Apia");

    private static final Instant END = Instant.parse("2038-01-01T00:00:00Z");
    private static final int DAY = 24 * 60;

    /** Each opens or closes at a time at which clocks are changed somewhere. */
    private static final List<List<Hours>> WEEKS = List.of(
            everyDay(new Hours(DayOfWeek.MONDAY, 0, DAY)),
            everyDay(new Hours(DayOfWeek.MONDAY, 22 * 60, 8 * 60)),
            everyDay(new Hours(DayOfWeek.MONDAY, 30, 60), new Hours(DayOfWeek.MONDAY, 150, 45)),
            everyDay(new Hours(DayOfWeek.MONDAY, 23 * 60 + 30, 75)),
            everyDay(new Hours(DayOfWeek.MONDAY, 22 * 60, 195), new Hours(DayOfWeek.MONDAY, 105, 300)));

    @Test
    void theCalendarAgreesWithTheDoorman() {
        int step = System.getProperty("redress.clockchanges", "").equals("all") ? 1 : 61;
        List<Night> changes = changes();
        assertThat(changes).hasSizeGreaterThan(1_000);
        int looked = 0;
        for (int i = 0; i < changes.size(); i += step) {
            WallClock.forget();
            for (List<Hours> week : WEEKS) {
                compare(changes.get(i), week, RepeatedTime.FIRST_TO_LAST);
                compare(changes.get(i), week, RepeatedTime.FIRST);
            }
            looked++;
        }
        System.out.println("clock changes compared: " + looked + " of " + changes.size());
    }

    private static void compare(Night night, List<Hours> week, RepeatedTime repeatedTime) {
        WallClock doorman = new WallClock(night, week, repeatedTime);
        CalendarBuilder builder =
                WorkingCalendar.named("any").zone(night.zone()).repeatedTime(repeatedTime);
        week.forEach(hours -> hours.addTo(builder));
        WorkingCalendar calendar = builder.build();
        int change = WallClock.DAYS_BEFORE * DAY;
        for (int minute = change - DAY - 30; minute < change + DAY + 30; minute += 7) {
            Instant instant = doorman.instant(minute);
            assertThat(calendar.isOpen(instant))
                    .as("%s %s %s %s", night, week, repeatedTime, instant)
                    .isEqualTo(doorman.isOpen(minute));
            if (minute % 5 == 0) {
                assertThat(calendar.between(doorman.instant(change - 2 * DAY), instant))
                        .as("%s %s %s %s", night, week, repeatedTime, instant)
                        .isEqualTo(Duration.ofMinutes(doorman.between(change - 2 * DAY, minute)));
                assertThat(calendar.plus(instant, Duration.ofMinutes(75)))
                        .as("%s %s %s %s", night, week, repeatedTime, instant)
                        .isEqualTo(doorman.instant(doorman.plus(minute, 75)));
                assertThat(calendar.plus(instant, Duration.ofMinutes(-75)))
                        .as("%s %s %s %s", night, week, repeatedTime, instant)
                        .isEqualTo(doorman.instant(doorman.minus(minute, 75)));
            }
        }
    }

    private static List<Night> changes() {
        List<Night> changes = new ArrayList<>();
        for (String id : ZONES) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition next = zone.getRules().nextTransition(Instant.parse("2000-01-01T00:00:00Z"));
            while (next != null && next.getInstant().isBefore(END)) {
                changes.add(new Night(zone, next.getInstant()));
                next = zone.getRules().nextTransition(next.getInstant());
            }
        }
        return changes;
    }

    private static List<Hours> everyDay(Hours... hours) {
        List<Hours> all = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (Hours one : hours) {
                all.add(new Hours(day, one.open(), one.length()));
            }
        }
        return List.copyOf(all);
    }
}
