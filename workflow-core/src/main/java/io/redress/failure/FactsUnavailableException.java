package io.redress.failure;

/** A source of facts failed, and the decision needs it. Nothing was changed; try again. Code {@code facts-unavailable}. */
public final class FactsUnavailableException extends RedressException {
    private static final long serialVersionUID = 1L;

    /** See {@link #fact()}. */
    private final String fact;

    /**
     * Reports it.
     *
     * @param fact the kind of fact
     * @param cause what went wrong beneath
     */
    public FactsUnavailableException(String fact, Throwable cause) {
        super("facts-unavailable", "no " + fact + " could be had: " + cause, cause);
        this.fact = fact;
    }

    /**
     * Names the kind of fact.
     *
     * @return the kind of fact
     */
    public String fact() {
        return fact;
    }
}
