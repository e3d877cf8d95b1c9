package io.redress.stories.walk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/** The clock of the walk. It goes forth and, as a node's clock may, a little back. */
final class WalkClock implements InstantSource {
    /** A safety desk that is silent for weeks is paged thousands of times: true, but slow to check. */
    private static final Duration SAFETY_SILENCE = Duration.ofHours(6);

    /** More lapses than one change holds. */
    private static final Duration LONG_SAFETY_SILENCE = Duration.ofHours(30);

    private static final Duration LONG = Duration.ofDays(5);

    private Instant now = Instant.parse("2026-03-06T01:00:00Z");
    private Instant latest = now;

    @Override
    public Instant instant() {
        return now;
    }

    /** The furthest it ever was. */
    Instant latest() {
        return latest;
    }

    void pass(Duration time, PaperShop paper) {
        Instant wanted = now.plus(time);
        if (time.isNegative()) {
            // A key once forgotten stays forgotten: the store drops it by the clock that is furthest on.
            Instant floor = paper.lastForgotten(latest).orElse(Instant.MIN);
            set(wanted.isBefore(floor) ? floor : wanted);
        } else {
            boolean isLong = time.compareTo(LONG) >= 0;
            Instant limit = patience(paper, isLong ? LONG_SAFETY_SILENCE : SAFETY_SILENCE)
                    .orElse(wanted);
            set(wanted.isAfter(limit) ? limit : wanted);
        }
    }

    void passToDue(long microsAfter, PaperShop paper) {
        dues(paper, false)
                .map(due -> due.plus(microsAfter, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .ifPresent(this::set);
    }

    private Optional<Instant> patience(PaperShop paper, Duration silence) {
        return dues(paper, true).map(due -> due.plus(silence)).map(limit -> limit.isBefore(now) ? now : limit);
    }

    private static Optional<Instant> dues(PaperShop paper, boolean safetyOnly) {
        return paper.all().stream()
                .flatMap(one -> safetyOnly
                        ? PaperPromise.URGENT.stream()
                                .flatMap(promise -> Optional.ofNullable(one.clocks.get(promise)).stream())
                                .map(PaperClock::wakes)
                        : one.timers())
                .min(Comparator.<Instant>naturalOrder());
    }

    private void set(Instant instant) {
        now = instant;
        latest = latest.isBefore(now) ? now : latest;
    }
}
