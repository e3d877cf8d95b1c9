package io.redress.remedy;

import java.util.HashMap;
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

    /**
     * A reason to be filled in.
     *
     * @param rule the rule's name
     * @param key the key of a text in the bundles that explain decisions
     * @return a reason without arguments, inputs and result
     */
    public static Reason of(String rule, String key) {
        return new Reason(rule, key, Map.of(), Map.of(), "");
    }

    /**
     * Gives the text an argument.
     *
     * @param name the name in the text
     * @param value the value; amounts and instants as they write themselves, so that they can be read back
     * @return a copy
     */
    public Reason with(String name, Object value) {
        return new Reason(rule, key, and(arguments, name, value), inputs, result);
    }

    /**
     * Says something that the rule looked at.
     *
     * @param name what it is
     * @param value what it was
     * @return a copy
     */
    public Reason seeing(String name, Object value) {
        return new Reason(rule, key, arguments, and(inputs, name, value), result);
    }

    /**
     * Says what the rule found.
     *
     * @param value what it found
     * @return a copy
     */
    public Reason finding(Object value) {
        return new Reason(rule, key, arguments, inputs, value.toString());
    }

    private static Map<String, String> and(Map<String, String> map, String name, Object value) {
        Map<String, String> more = new HashMap<>(map);
        more.put(name, value.toString());
        return more;
    }
}
