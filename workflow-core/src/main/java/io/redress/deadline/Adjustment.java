package io.redress.deadline;

import io.redress.casefile.Event;
import java.util.List;

/** What comes of changing a deadline of one case on purpose: the events, or why not. */
public sealed interface Adjustment permits Adjustment.Made, Obstacle {

    /**
     * It is changed.
     *
     * @param events by which
     */
    record Made(List<Event> events) implements Adjustment {

        /**
         * Copies the events.
         *
         * @param events by which
         */
        public Made {
            events = List.copyOf(events);
        }
    }
}
