package io.redress.stories.walk;

/** What goes wrong while a command is carried out: once, at its first chance. */
enum Trouble {
    NONE,
    /** The store says that somebody else was first, though nobody was. */
    LOST_RACE,
    /** Somebody else is first: between loading and storing, another node carries out another command. */
    INTRUDER,
    /** The store fails, and nothing is stored. */
    FAILS_BEFORE,
    /** The store fails after everything is stored. */
    FAILS_AFTER,
    /** The system that knows the orders does not answer. */
    ORDERS_DOWN
}
