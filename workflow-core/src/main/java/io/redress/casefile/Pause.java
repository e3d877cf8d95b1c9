package io.redress.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a pause does to a deadline's run. Times are measured as the deadline measures its own: on the wall clock, or while
 * its calendar is open.
 *
 * @param since from when it is paused, inclusive; empty once it runs again
 * @param left how much time was left when it was paused last
 * @param spare how much longer it may be paused in this run, as of the beginning of this pause or the end of the last
 */
public record Pause(Optional<Instant> since, Duration left, Duration spare) {}
