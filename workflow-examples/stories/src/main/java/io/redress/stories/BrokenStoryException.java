package io.redress.stories;

/** The desk did not enforce the rule that a story stands for. */
public final class BrokenStoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenStoryException(String message) {
        super(message);
    }
}
