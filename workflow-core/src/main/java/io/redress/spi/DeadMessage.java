package io.redress.spi;

/**
 * A message that was given up.
 *
 * @param message the message
 * @param attempts how often it was tried
 * @param reason why the last try failed
 */
public record DeadMessage(Message message, int attempts, String reason) {}
