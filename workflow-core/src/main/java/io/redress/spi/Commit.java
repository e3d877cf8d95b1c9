package io.redress.spi;

/** What became of a change. */
public sealed interface Commit {

    /** It was made. */
    record Made() implements Commit {}

    /**
     * It was not made, because something else was changed first. Decide again.
     *
     * @param what what stood against it: the case, or a register
     */
    record Lost(String what) implements Commit {}

    /**
     * The store failed on it, though not on other changes of the same call: something is wrong with this one.
     *
     * @param why what the store ran into
     */
    record Failed(RuntimeException why) implements Commit {}
}
