package io.redress.spi;

import java.time.Instant;

/**
 * Hears what a desk did: for counters, timers and traces, and to wake whoever calls {@code runDue}. It is called on the
 * thread that did it, so it should be quick; what it throws is logged and disturbs nothing. Thread-safe.
 */
public interface DeskListener {

    /**
     * A command came to its end, whatever the end. With a store that joins the host's transaction that is before the
     * host's commit.
     *
     * @param command what became of it
     */
    default void commanded(Commanded command) {}

    /**
     * A deadline lapsed, and what follows is final.
     *
     * @param lapse which, and how late that came to light
     */
    default void lapsed(Lapsed lapse) {}

    /**
     * A message was handed to the notifier, or given up.
     *
     * @param delivery what became of it
     */
    default void delivered(Delivery delivery) {}

    /**
     * The carrying out of an award got further, or back, for good.
     *
     * @param handled the award as it stands now
     */
    default void handled(Handled handled) {}

    /**
     * Something could not be handled and waits for somebody.
     *
     * @param parked what; its content may hold personal words
     */
    default void parked(Parked parked) {}

    /**
     * A case was changed for good and has running deadlines, or awards that are to be carried out.
     *
     * @param due when the soonest of them is due
     */
    default void scheduled(Instant due) {}

    /**
     * A message was written for good and waits for delivery.
     *
     * @param message the message
     */
    default void written(Message message) {}
}
