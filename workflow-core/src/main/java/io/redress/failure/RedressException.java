package io.redress.failure;

/**
 * A command could not be carried out. Each kind has a code that stays the same across versions and languages; the
 * README maps codes to HTTP.
 */
public abstract sealed class RedressException extends RuntimeException
        permits FactsUnavailableException,
                InvalidInputException,
                KeyReusedException,
                LostRaceException,
                MissingDefinitionException,
                StoreFailedException,
                TooLargeCaseException,
                UnknownCaseException,
                UnreadableCaseException {
    private static final long serialVersionUID = 1L;

    /** See {@link #code()}. */
    private final String code;

    RedressException(String code, String message) {
        super(message);
        this.code = code;
    }

    RedressException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return lower-case words joined by hyphens
     */
    public final String code() {
        return code;
    }
}
