package io.redress.failure;

/** The stored case, action or register cannot be read by this version. It is left as it is. Code {@code unreadable-case}. */
public final class UnreadableCaseException extends RedressException {
    private static final long serialVersionUID = 1L;

    /** See {@link #what()}. */
    private final String what;

    /**
     * Reports it.
     *
     * @param what what could not be read
     * @param cause what went wrong beneath
     */
    public UnreadableCaseException(String what, Throwable cause) {
        super("unreadable-case", what + " cannot be handled: " + cause.getMessage(), cause);
        this.what = what;
    }

    /**
     * Names what could not be read.
     *
     * @return what could not be read
     */
    public String what() {
        return what;
    }
}
