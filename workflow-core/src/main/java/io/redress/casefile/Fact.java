package io.redress.casefile;

/**
 * Something the host knows and a decision depends on, such as the order as it stands: a record with a stable stored name.
 * A fact that was used is recorded on the timeline with the instant at which it was observed.
 */
public interface Fact {}
