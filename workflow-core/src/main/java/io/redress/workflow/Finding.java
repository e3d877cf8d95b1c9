package io.redress.workflow;

/**
 * A fault in a workflow's definition.
 *
 * @param code a stable code, lower-case words joined by hyphens
 * @param where the state, action or deadline
 * @param what what is wrong
 * @param mend what would mend it
 */
public record Finding(String code, String where, String what, String mend) {
    @Override
    public String toString() {
        return code + " at " + where + ": " + what + ". " + mend + ".";
    }
}
