package io.redress.failure;

/**
 * One broken constraint.
 *
 * @param path the component, from the outermost record inwards, such as {@code contact.words.words}
 * @param value what was given, cut to 100 characters
 * @param message the rule, in the caller's language
 */
public record Violation(String path, String value, String message) {
    @Override
    public String toString() {
        return path + " " + message + " (given: \"" + value + "\")";
    }
}
