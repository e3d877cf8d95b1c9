package io.redress.replay;

/** The reason why one row of a log is skipped; the same words for all rows with the same fault. */
final class UnusableRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableRowException(String why) {
        super(why);
    }
}
