package io.redress.remedy;

import java.util.Map;

/**
 * Why something was offered or decided: for the customer a text's key with its arguments, for an auditor the rule, what it
 * looked at and what it found. Nothing personal.
 *
 * @param rule the rule's name, such as {@code item-refund}
 * @param key the key of a text in the bundles that explain decisions
 * @param arguments what the text needs
 * @param inputs what the rule looked at
 * @param result what it found
 */
public record Reason(
        String rule, String key, Map<String, String> arguments, Map<String, String> inputs, String result) {

    /**
     * Copies the maps.
     *
     * @param rule the rule's name
     * @param key the key of a text in the bundles that explain decisions
     * @param arguments what the text needs
     * @param inputs what the rule looked at
     * @param result what it found
     */
    public Reason {
        arguments = Map.copyOf(arguments);
        inputs = Map.copyOf(inputs);
    }
}
