package io.redress.replay;

/** The error that a file or an argument cannot be used, in words for whoever typed the command. */
final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableInputException(String problem) {
        super(problem);
    }
}
