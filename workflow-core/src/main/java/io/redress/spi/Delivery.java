package io.redress.spi;

/**
 * What became of a message.
 *
 * @param key the message
 * @param template its template
 * @param attempt which try this was, from 1
 * @param fate what became of it
 */
public record Delivery(MessageKey key, String template, int attempt, Fate fate) {

    /** How a try can end. */
    public enum Fate {
        /** The notifier took it. */
        DELIVERED,
        /** It no longer mattered, because its case has moved on. */
        DROPPED,
        /** It failed and is tried again later. */
        RETRIED,
        /** It failed too often and was given up. */
        DEAD
    }
}
