package io.redress.replay;

import java.time.Duration;
import java.time.Instant;

/** How long the city gives itself for a type of requests: business days, or days of the calendar at the same time. */
record Promised(boolean business, int days) {

    /** A recorded due instant may be off by so much; its origin is a clock of seconds. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    static final int MOST_DAYS = 3_000;

    Instant due(Instant opened, BostonRule rule) {
        return business ? rule.afterBusinessDays(opened, days) : opened.plus(Duration.ofDays(days));
    }

    boolean explains(Instant opened, Instant due, BostonRule rule) {
        return days >= 1
                && days <= MOST_DAYS
                && Duration.between(due(opened, rule), due).abs().compareTo(TOLERANCE) <= 0;
    }
}
