package io.redress.benchmarks;

import javax.sql.DataSource;

/**
 * One way to keep a complaint through its life: received, taken, asked about, answered by the customer, offered a remedy,
 * accepted. Two deadlines run until it is closed; the agent's begins again with the question and with the offer.
 */
interface Life {
    /** How many commands a life has. */
    int COMMANDS = 6;

    /** Its name in tables. */
    String name();

    /** What the names of its database tables begin with. */
    String prefix();

    /** Makes its tables, empty. */
    void install(DataSource source);

    /** Something that lives on these connections; thread-safe. */
    Running on(DataSource source);

    /** See {@link Life}. */
    interface Running {
        /** Lives through one life, the number of which nobody else uses. */
        void live(long number);
    }
}
