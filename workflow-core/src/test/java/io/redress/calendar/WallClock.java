package io.redress.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A second opinion on opening hours that shares no code with the calendar: a doorman who looks at the wall clock every
 * minute. He opens when it first shows the opening time or a later one, and closes when it will never again show a time
 * before the closing; or, if he is to open again before that or is told to close at the first coming, when it has shown the
 * closing once. All minutes are counted from the beginning of the days he watches around a change of the clock.
 */
final class WallClock {

    static final int DAYS_BEFORE = 24;
    static final int DAYS_WATCHED = 64;
    private static final int DAY = 24 * 60;

    /** Hours of a weekday: minutes from its midnight on, the close up to a day after the open. */
    record Hours(DayOfWeek day, int open, int length) {

        CalendarBuilder addTo(CalendarBuilder calendar) {
            LocalTime from = LocalTime.ofSecondOfDay(open * 60L);
            return calendar.open(Set.of(day), from, from.plusMinutes(length));
        }
    }

    /** A zone and an instant around which to look. */
    record Night(ZoneId zone, Instant change) {

        Instant begin() {
            return change.minus(Duration.ofDays(DAYS_BEFORE));
        }
    }

    /** For each minute the latest local minute (counted from 1970) shown until then, and the earliest from then on. */
    private static final class Watch {
        private final int[] shown;
        private final int[] stillToCome;

        Watch(int[] shown, int[] stillToCome) {
            this.shown = shown;
            this.stillToCome = stillToCome;
        }
    }

    private static final Map<Night, Watch> WATCHES = new ConcurrentHashMap<>();

    private final Night night;
    private final List<Hours> hours;
    private final RepeatedTime repeatedTime;
    private final int[] shown;
    private final int[] stillToCome;

    WallClock(Night night, List<Hours> hours, RepeatedTime repeatedTime) {
        this.night = night;
        this.hours = hours;
        this.repeatedTime = repeatedTime;
        Watch watch = WATCHES.computeIfAbsent(night, WallClock::watch);
        this.shown = watch.shown;
        this.stillToCome = watch.stillToCome;
    }

    private static Watch watch(Night night) {
        int[] wall = new int[DAYS_WATCHED * DAY];
        for (int minute = 0; minute < wall.length; minute++) {
            LocalDateTime now = LocalDateTime.ofInstant(night.begin().plusSeconds(minute * 60L), night.zone());
            wall[minute] = (int) (now.toEpochSecond(ZoneOffset.UTC) / 60);
        }
        int[] shown = wall.clone();
        int[] stillToCome = wall.clone();
        for (int minute = 1; minute < wall.length; minute++) {
            shown[minute] = Math.max(shown[minute], shown[minute - 1]);
            int back = wall.length - 1 - minute;
            stillToCome[back] = Math.min(stillToCome[back], stillToCome[back + 1]);
        }
        return new Watch(shown, stillToCome);
    }

    /** Drops what was watched, so that a thousand nights need no more memory than one. */
    static void forget() {
        WATCHES.clear();
    }

    Instant instant(int minute) {
        return night.begin().plusSeconds(minute * 60L);
    }

    /** The local day (counted from 1970) whose hours are open in the minute. */
    OptionalInt openDay(int minute) {
        int today = Math.floorDiv(shown[minute], DAY);
        for (int day = today - 2; day <= today; day++) {
            DayOfWeek weekday = DayOfWeek.THURSDAY.plus(day); // as 1 January 1970 was
            for (Hours open : hours) {
                int opening = day * DAY + open.open();
                if (open.day() == weekday && shown[minute] >= opening && !hasClosed(opening + open.length(), minute)) {
                    return OptionalInt.of(day);
                }
            }
        }
        return OptionalInt.empty();
    }

    private boolean hasClosed(int closing, int minute) {
        boolean atFirstComing = repeatedTime == RepeatedTime.FIRST || opensAgainBefore(closing, minute);
        return atFirstComing ? shown[minute] >= closing : stillToCome[minute] >= closing;
    }

    /** Whether there is an opening after the first coming of the closing and before the last. */
    private boolean opensAgainBefore(int closing, int minute) {
        if (shown[minute] < closing || stillToCome[minute] >= closing) {
            return false; // it does not matter
        }
        for (int day = Math.floorDiv(closing, DAY); day <= Math.floorDiv(closing, DAY) + 1; day++) {
            for (Hours open : hours) {
                int opening = day * DAY + open.open();
                boolean later = open.day() == DayOfWeek.THURSDAY.plus(day) && opening > closing;
                if (later && stillToCome[firstShowing(opening)] < closing) {
                    return true;
                }
            }
        }
        return false;
    }

    private int firstShowing(int local) {
        int low = 0;
        int high = shown.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shown[middle] < local) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean isOpen(int minute) {
        return openDay(minute).isPresent();
    }

    int between(int from, int to) {
        return (int) IntStream.range(from, to).filter(this::isOpen).count();
    }

    int plus(int start, int amount) {
        int left = amount;
        int minute = start;
        while (left > 0 || (amount == 0 && !isOpen(minute))) {
            left -= isOpen(minute) ? 1 : 0;
            minute++;
        }
        return minute;
    }

    int minus(int start, int amount) {
        int left = amount;
        int minute = start;
        while (left > 0) {
            minute--;
            left -= isOpen(minute) ? 1 : 0;
        }
        return minute;
    }

    int endOfWorkingDay(int start, int days) {
        int last = openDay(start).orElse(Math.floorDiv(shown[start], DAY));
        int left = days;
        int minute = start;
        while (left > 0) {
            OptionalInt day = openDay(minute++);
            if (day.isPresent() && day.getAsInt() > last) {
                last = day.getAsInt();
                left--;
            }
        }
        int end = minute;
        for (int later = minute; later < minute + 3 * DAY; later++) {
            OptionalInt day = openDay(later);
            end = day.isPresent() && day.getAsInt() == last ? later + 1 : end;
        }
        return end;
    }
}
