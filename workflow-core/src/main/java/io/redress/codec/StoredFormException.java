package io.redress.codec;

import org.jspecify.annotations.Nullable;

/** A value that cannot be written, or a text that cannot be read; it says where and why. */
public sealed class StoredFormException extends IllegalArgumentException
        permits UnknownNameException, TooLargeException {
    private static final long serialVersionUID = 1;

    /** The place, as a JSON pointer. */
    private final String pointer;

    StoredFormException(String pointer, String problem, @Nullable Throwable cause) {
        super((pointer.isEmpty() ? "at the root: " : "at " + pointer + ": ") + problem, cause);
        this.pointer = pointer;
    }

    /**
     * The place of the problem as a JSON pointer (RFC 6901), empty for the root.
     *
     * @return the pointer
     */
    public final String pointer() {
        return pointer;
    }
}
