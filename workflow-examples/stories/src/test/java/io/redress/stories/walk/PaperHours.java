package io.redress.stories.walk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** The shop's hours on paper: Monday to Saturday, nine to six, in China, where nobody changes the clocks. */
final class PaperHours {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private PaperHours() {}

    /** When so much time has passed in which the shop was open. */
    static Instant afterWork(Instant start, Duration work) {
        LocalDateTime at = LocalDateTime.ofInstant(start, CHINA);
        Duration left = work;
        while (true) {
            LocalDateTime opens = at.toLocalDate().atTime(OPENS);
            LocalDateTime closes = at.toLocalDate().atTime(CLOSES);
            LocalDateTime from = at.isBefore(opens) ? opens : at;
            if (isOpenOn(at.toLocalDate()) && from.isBefore(closes)) {
                Duration today = Duration.between(from, closes);
                if (left.compareTo(today) <= 0) {
                    return from.plus(left).toInstant(CHINA);
                }
                left = left.minus(today);
            }
            at = at.toLocalDate().plusDays(1).atStartOfDay();
        }
    }

    /** When the shop closes on the last of so many open days, today not counted. */
    static Instant afterDays(Instant start, int days) {
        LocalDate day = LocalDateTime.ofInstant(start, CHINA).toLocalDate();
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (isOpenOn(day)) {
                left--;
            }
        }
        return day.atTime(CLOSES).toInstant(CHINA);
    }

    /** The end of the day that is so many days later. */
    static Instant daysLater(Instant start, int days) {
        return LocalDateTime.ofInstant(start, CHINA)
                .toLocalDate()
                .plusDays(days + 1L)
                .atStartOfDay()
                .toInstant(CHINA);
    }

    /** The last millisecond of a day. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(CHINA).minusMillis(1);
    }

    static LocalDate dateOf(Instant at) {
        return LocalDateTime.ofInstant(at, CHINA).toLocalDate();
    }

    /** From nine in the evening to seven in the morning. */
    static boolean isNight(Instant at) {
        int hour = LocalDateTime.ofInstant(at, CHINA).getHour();
        return hour < 7 || hour > 20;
    }

    private static boolean isOpenOn(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
