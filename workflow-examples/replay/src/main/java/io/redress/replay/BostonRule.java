package io.redress.replay;

import static io.redress.calendar.Span.workingDays;

import io.redress.calendar.Roll;
import io.redress.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** How the city reckons when a request is due; its rule of 2013 is not that of 2011. It observes no public holidays. */
enum BostonRule {
    /**
     * A request of a weekend counts from the same time on Monday; then one of after 17:00 from 08:30 on the next business
     * day. What comes early in the morning counts at once.
     */
    OF_2011(1) {
        @Override
        Instant afterBusinessDays(Instant opened, int days) {
            LocalDateTime local = LocalDateTime.ofInstant(opened, ZoneOffset.UTC);
            LocalDate day = WEEK.plusDays(local.toLocalDate(), 0, Roll.FORWARD);
            LocalDateTime start = local.toLocalTime().isBefore(EVENING)
                    ? day.atTime(local.toLocalTime())
                    : WEEK.plusDays(day, 1).atTime(MORNING);
            return WEEK.due(start.toInstant(ZoneOffset.UTC), workingDays(days));
        }
    },
    /** A request outside the hours, early morning and weekend too, counts from the next 08:30. */
    OF_2013(2) {
        @Override
        Instant afterBusinessDays(Instant opened, int days) {
            return HOURS.due(opened, workingDays(days));
        }
    };

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final WorkingCalendar WEEK = WorkingCalendar.parse("""
            calendar week
            zone Etc/UTC
            open Mon-Fri 00:00-24:00
            count working-days to-same-time
            """);
    private static final WorkingCalendar HOURS = WorkingCalendar.parse("""
            calendar hours
            zone Etc/UTC
            open Mon-Fri 08:30-17:00
            count working-days from-rolled-start
            count working-days to-same-time
            """);

    private final int version;

    BostonRule(int version) {
        this.version = version;
    }

    /** The due instant of a promise in business days. */
    abstract Instant afterBusinessDays(Instant opened, int days);

    /** The rule of a number on the command line. */
    static BostonRule of(String year) {
        return switch (year) {
            case "2011" -> OF_2011;
            case "2013" -> OF_2013;
            default -> throw new UnusableInputException("the rule is 2011 or 2013, not " + year);
        };
    }

    /** The version of the workflow that goes by this rule. */
    int version() {
        return version;
    }
}
