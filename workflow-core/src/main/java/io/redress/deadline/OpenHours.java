package io.redress.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Weekly hours in a zone: which instants are open, and how to count in them.
 *
 * <p>A local time is the instant at which the wall clock first shows it or a later one. So a time in a gap is the end of
 * the gap, and a time that comes twice is its first coming (as in RFC 5545, 3.3.5). This keeps instants in the order of
 * their local times: whatever clocks do, openings stay apart, touch where they touched, and none is open twice.
 *
 * <p>Walks go day by day near changes of the clock and by whole weeks elsewhere, so that years cost little.
 */
record OpenHours(ZoneId zone, WeeklyHours week) {

    /** The open intervals that begin on the date, in order; none is empty, as a gap may have swallowed it. */
    List<OpenInterval> on(LocalDate date) {
        return week.on(date).stream()
                .map(opening -> new OpenInterval(instant(opening.opensOn(date)), instant(opening.closesOn(date))))
                .filter(interval -> interval.open().isBefore(interval.close()))
                .toList();
    }

    /** The day whose opening holds the instant: today's, or yesterday's that runs overnight. */
    Optional<LocalDate> openDay(Instant instant) {
        LocalDate day = day(instant);
        return Stream.of(day.minusDays(1), day)
                .filter(date -> on(date).stream().anyMatch(interval -> interval.contains(instant)))
                .findFirst();
    }

    /** The day to which the instant belongs: that of the opening that holds it, else the day on the wall clock. */
    LocalDate workingDay(Instant instant) {
        return openDay(instant).orElseGet(() -> day(instant));
    }

    /** The date so many working days after the given one (before it, if negative), which itself does not count. */
    LocalDate plusDays(LocalDate date, int days) {
        int step = Integer.signum(days);
        int left = Math.abs(days);
        LocalDate day = date;
        while (left > 0) {
            // Whole weeks that leave at least one day to find.
            long weeks = calmWeeks(day.plusDays(step), step, (left - 1) / week.days());
            left -= (int) weeks * week.days();
            day = day.plusDays(step * (7 * weeks + 1));
            if (day.isAfter(Horizon.LAST_DAY) || day.isBefore(Horizon.FIRST_DAY)) {
                throw new IllegalArgumentException(
                        days + " working days from " + date + " on lead out of the years 1900 to 2999");
            }
            if (!on(day).isEmpty()) {
                left--;
            }
        }
        return day;
    }

    /** The instant at which so much open time has passed; with no amount, the first open instant from the start on. */
    Instant plus(Instant start, Duration amount) {
        Duration total = week.total();
        LocalDate startDay = day(start);
        Duration left = amount;
        LocalDate day = startDay.minusDays(1);
        while (!day.isAfter(Horizon.LAST_DAY)) {
            if (day.isAfter(startDay) && !left.isZero()) {
                // Less than all that is left, so that an amount used up at a closing stays there.
                long weeks = calmWeeks(day, 1, left.minusNanos(1).dividedBy(total));
                left = left.minus(total.multipliedBy(weeks));
                day = day.plusWeeks(weeks);
            }
            for (OpenInterval interval : on(day)) {
                Instant from = latest(interval.open(), start);
                if (from.isBefore(interval.close())) {
                    Duration room = Duration.between(from, interval.close());
                    if (left.compareTo(room) <= 0) {
                        return from.plus(left);
                    }
                    left = left.minus(room);
                }
            }
            day = day.plusDays(1);
        }
        throw Horizon.outOfReach(start, amount);
    }

    /**
     * The instant from which so much open time passes until the end; the latest such, so at an opening rather than at
     * the closing before it.
     */
    Instant minus(Instant end, Duration amount) {
        long weeks = amount.dividedBy(week.total()) + 1;
        while (true) {
            // Far enough back, then forward again by what that was too much: one walk serves both directions.
            Instant early = Horizon.plus(end, Duration.ofDays(7).multipliedBy(-weeks));
            Duration passed = between(early, end);
            if (passed.compareTo(amount) >= 0) {
                return plus(plus(early, passed.minus(amount)), Duration.ZERO);
            }
            weeks *= 2; // clock changes cost some of them; ends at the horizon
        }
    }

    /** The open time between two instants in order. */
    Duration between(Instant from, Instant to) {
        Duration total = week.total();
        LocalDate fromDay = day(from);
        LocalDate toDay = day(to);
        Duration passed = Duration.ZERO;
        LocalDate day = fromDay.minusDays(1);
        while (!day.isAfter(toDay)) {
            if (day.isAfter(fromDay)) {
                long weeks = calmWeeks(day, 1, (ChronoUnit.DAYS.between(day, toDay) - 1) / 7);
                passed = passed.plus(total.multipliedBy(weeks));
                day = day.plusWeeks(weeks);
            }
            for (OpenInterval interval : on(day)) {
                Instant start = latest(interval.open(), from);
                Instant end = interval.close().isBefore(to) ? interval.close() : to;
                if (start.isBefore(end)) {
                    passed = passed.plus(Duration.between(start, end));
                }
            }
            day = day.plusDays(1);
        }
        return passed;
    }

    /**
     * How many whole weeks from the day on, forwards (1) or backwards (-1) and at most so many, are like any other: no
     * change of the clock can touch their openings.
     */
    private long calmWeeks(LocalDate day, int step, long most) {
        if (most <= 0) {
            return 0;
        }
        // Two days of distance on either side: an opening may run into the next day, and a change span midnight.
        Instant edge = instant(day.minusDays(2L * step).atStartOfDay());
        ZoneOffsetTransition change = step > 0
                ? zone.getRules().nextTransition(edge)
                : zone.getRules().previousTransition(edge);
        LocalDate horizon = step > 0 ? Horizon.LAST_DAY : Horizon.FIRST_DAY;
        LocalDate end = change == null ? horizon : change.getDateTimeBefore().toLocalDate();
        long weeks = (step * ChronoUnit.DAYS.between(day, end) - 2) / 7;
        return Math.max(0, Math.min(most, weeks));
    }

    /** The latest day whose midnight has come. Where clocks go back over midnight, it stays the later day. */
    private LocalDate day(Instant instant) {
        LocalDate shown = LocalDate.ofInstant(instant, zone);
        LocalDate next = shown.plusDays(1);
        return instant(next.atStartOfDay()).isAfter(instant) ? shown : next;
    }

    private Instant instant(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
