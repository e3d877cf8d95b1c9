package io.redress.benchmarks.calendar;

import io.redress.calendar.ChineseHolidays;
import io.redress.calendar.WorkingCalendar;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The calendars in which all candidates count. */
public enum Hours {
    /** Five days with a break at noon, in a zone that changes its clocks. */
    WEEKDAYS("Europe/Berlin", "Mon-Fri", "", "09:00-12:00 13:00-18:00"),
    /** The same with public holidays and make-up days; years without a notice have those of 2026. */
    HOLIDAYS("Asia/Shanghai", "Mon-Fri", holidays(), "09:00-12:00 13:00-18:00"),
    /** Five nights, so that each opening runs into the next day. */
    NIGHTS("Europe/Berlin", "Mon-Fri", "", "22:00-06:00"),
    /** All day, every day. */
    ALWAYS("Europe/Berlin", "Mon-Sun", "", "00:00-24:00");

    /** The years of which a table by hand knows the days. */
    static final int FIRST_YEAR = 2014;

    static final int LAST_YEAR = 2046;

    private final ZoneId zone;
    private final String weekdays;
    private final String special;
    private final String openings;

    Hours(String zone, String weekdays, String special, String openings) {
        this.zone = ZoneId.of(zone);
        this.weekdays = weekdays;
        this.special = special;
        this.openings = openings;
    }

    WorkingCalendar calendar() {
        return WorkingCalendar.parse(
                "calendar " + name() + "\nzone " + zone + "\nopen " + weekdays + " " + openings + "\n" + special);
    }

    ZoneId zone() {
        return zone;
    }

    boolean hasWeekends() {
        return weekdays.equals("Mon-Fri");
    }

    /** When it opens on a working day, in order. */
    List<LocalTime> opens() {
        return Stream.of(openings.split(" "))
                .map(hours -> LocalTime.parse(hours.substring(0, 5)))
                .toList();
    }

    /** When it closes after each of the openings, on the next day if that is not later. */
    List<LocalTime> closes() {
        return Stream.of(openings.split(" "))
                .map(hours -> LocalTime.parse(hours.substring(6).replace("24:00", "00:00")))
                .toList();
    }

    private static String holidays() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> ChineseHolidays.years().contains(year)
                        ? ChineseHolidays.text(year)
                        : ChineseHolidays.text(2026).replace("2026-", year + "-"))
                .collect(Collectors.joining());
    }
}
