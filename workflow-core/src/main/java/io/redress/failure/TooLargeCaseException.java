package io.redress.failure;

/** The change would make the case larger than its body may be. Nothing was changed. Code {@code too-large}. */
public final class TooLargeCaseException extends RedressException {
    private static final long serialVersionUID = 1L;

    /** See {@link #what()}. */
    private final String what;

    /**
     * Reports it.
     *
     * @param what what would be too large
     * @param cause what went wrong beneath
     */
    public TooLargeCaseException(String what, Throwable cause) {
        super("too-large", what + " would be too large: " + cause.getMessage(), cause);
        this.what = what;
    }

    /**
     * Names what would be too large.
     *
     * @return what would be too large
     */
    public String what() {
        return what;
    }
}
