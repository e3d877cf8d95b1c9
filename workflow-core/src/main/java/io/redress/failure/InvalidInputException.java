package io.redress.failure;

import java.util.List;

/** The input breaks constraints. Nothing was changed. Code {@code invalid-input}. */
public final class InvalidInputException extends RedressException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * Reports it.
     *
     * @param violations every broken constraint, sorted by path
     */
    public InvalidInputException(List<Violation> violations) {
        super(
                "invalid-input",
                violations.size() + " broken: "
                        + violations.stream()
                                .map(Violation::toString)
                                .collect(java.util.stream.Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /**
     * Names every broken constraint, sorted by path.
     *
     * @return every broken constraint, sorted by path
     */
    public List<Violation> violations() {
        return violations;
    }
}
