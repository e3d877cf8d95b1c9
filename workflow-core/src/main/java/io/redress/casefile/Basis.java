package io.redress.casefile;

import java.time.Instant;

/**
 * A fact that something was judged on.
 *
 * @param fact the fact
 * @param observedAt when it was observed
 */
public record Basis(Fact fact, Instant observedAt) {}
