package io.redress.workflow;

import java.util.Map;

/**
 * What stands against an action.
 *
 * @param code a stable code, lower-case words joined by hyphens
 * @param missing what is missing, in one English sentence
 * @param known what the case holds already, when the action asks for it
 */
public record Objection(String code, String missing, Map<String, String> known) {

    /**
     * Copies what is known.
     *
     * @param code a stable code, lower-case words joined by hyphens
     * @param missing what is missing, in one English sentence
     * @param known what the case holds already, when the action asks for it
     */
    public Objection {
        known = Map.copyOf(known);
    }

    /**
     * An objection without further knowledge.
     *
     * @param code a stable code
     * @param missing what is missing
     * @return the objection
     */
    public static Objection of(String code, String missing) {
        return new Objection(code, missing, Map.of());
    }
}
