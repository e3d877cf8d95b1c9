package io.redress.failure;

/** The store failed. Whether the change was made is settled by trying again with the same key. Code {@code store-failed}. */
public final class StoreFailedException extends RedressException {
    private static final long serialVersionUID = 1L;

    /** See {@link #what()}. */
    private final String what;

    /**
     * Reports it.
     *
     * @param what what was being done
     * @param cause what went wrong beneath
     */
    public StoreFailedException(String what, Throwable cause) {
        super("store-failed", "the store failed to " + what + ": " + cause, cause);
        this.what = what;
    }

    /**
     * Names what was being done.
     *
     * @return what was being done
     */
    public String what() {
        return what;
    }
}
