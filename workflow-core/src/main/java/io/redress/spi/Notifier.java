package io.redress.spi;

/**
 * Hands messages to people. Called at least once for each message, of one case in the order in which they were written;
 * drop a second one by its key. Called from whatever thread runs {@code deliver}.
 *
 * <p>With a store that joins the host's transactions, one that writes to the same database needs a transaction of its own: a
 * statement that fails would spoil the round's, and the failure could not be noted.
 */
@FunctionalInterface
public interface Notifier {

    /**
     * Delivers a message.
     *
     * @param message the message
     * @throws Exception when it could not be delivered; it is tried again later, and given up at last
     */
    void deliver(Message message) throws Exception;
}
