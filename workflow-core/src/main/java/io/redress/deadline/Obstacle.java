package io.redress.deadline;

import java.util.Map;

/**
 * Why a running deadline cannot be changed as somebody wants.
 *
 * @param code a stable code
 * @param missing what is missing, in one English sentence
 * @param known what could be done instead
 */
public record Obstacle(String code, String missing, Map<String, String> known) implements Adjustment {

    /**
     * Copies what is known.
     *
     * @param code a stable code
     * @param missing what is missing, in one English sentence
     * @param known what could be done instead
     */
    public Obstacle {
        known = Map.copyOf(known);
    }
}
