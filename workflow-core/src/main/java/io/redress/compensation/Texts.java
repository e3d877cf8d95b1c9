package io.redress.compensation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The bundles in this package, opened by this class and not by name: so they are found in a named module and on the class path
 * alike, and no language of the machine gets in between.
 */
final class Texts {
    private static final ResourceBundle ENGLISH = read("Reasons.properties");
    private static final ResourceBundle CHINESE = read("Reasons_zh.properties");

    private Texts() {}

    /** Nothing that only claims to be in a language: whoever asks goes on to English. */
    static ResourceBundle bundle(Locale locale) {
        return switch (locale.getLanguage()) {
            case "en" -> ENGLISH;
            case "zh" -> CHINESE;
            default -> throw new MissingResourceException("no texts in " + locale, Texts.class.getName(), "");
        };
    }

    private static ResourceBundle read(String name) {
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the library");
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
