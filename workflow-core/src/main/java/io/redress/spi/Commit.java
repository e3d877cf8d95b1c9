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
}
