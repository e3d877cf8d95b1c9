package io.redress.codec;

/** A value or a text whose UTF-8 form exceeds the codec's limit. */
public final class TooLargeException extends StoredFormException {
    private static final long serialVersionUID = 1;

    /** The size that was measured. */
    private final long size;

    /** The size that is allowed. */
    private final int limit;

    TooLargeException(String pointer, long size, int limit) {
        super(pointer, "at least " + size + " bytes exceed the limit of " + limit + " bytes", null);
        this.size = size;
        this.limit = limit;
    }

    /**
     * The size in bytes; a value that is being written is given up as soon as it is over the limit, so its whole size
     * may be larger.
     *
     * @return the size that was measured
     */
    public long size() {
        return size;
    }

    /**
     * The largest size in bytes that is allowed, inclusive.
     *
     * @return the limit
     */
    public int limit() {
        return limit;
    }
}
