package io.redress.spi;

import java.time.Instant;

/**
 * A message claimed for delivery.
 *
 * @param message the message
 * @param attempt which try this is, from 1
 * @param leaseUntil until when the claim holds, by the clock of the store
 */
public record ClaimedMessage(Message message, int attempt, Instant leaseUntil) {}
