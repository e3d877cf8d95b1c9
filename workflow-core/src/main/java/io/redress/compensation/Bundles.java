package io.redress.compensation;

import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks texts up in bundles that hosts give. {@link ResourceBundle#getBundle(String, Locale)} goes on to the language of the
 * machine before it tries the bundle without a language, and the control that keeps it from that is refused to named modules.
 * So its answer is looked at: one of another language is put back, and the bundle without a language is asked for, which Java
 * gives as it is.
 */
final class Bundles {
    private static final ResourceBundle.Control JAVAS =
            ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_DEFAULT);

    private Bundles() {}

    /** What a customer of a language is told: by the bundle for it, and where that says nothing by the one without. */
    static Optional<String> text(Function<Locale, ResourceBundle> source, Locale locale, String key) {
        return found(source, locale).flatMap(bundle -> string(bundle, key));
    }

    /** A text in that very language. */
    static Optional<String> own(Function<Locale, ResourceBundle> source, Locale locale, String key) {
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return text(source, locale, key);
        }
        return Stream.of(locale, Locale.forLanguageTag(locale.getLanguage()))
                .flatMap(one -> found(source, one).stream())
                .filter(bundle -> !isWithoutLanguage(bundle) && isItsOwn(bundle, key))
                .findFirst()
                .flatMap(bundle -> string(bundle, key));
    }

    private static Optional<ResourceBundle> found(Function<Locale, ResourceBundle> source, Locale locale) {
        return bundle(source, locale)
                .filter(bundle -> isFor(locale, bundle))
                .or(() -> bundle(source, Locale.ROOT).filter(Bundles::isWithoutLanguage));
    }

    /** One that does not say its language is taken for what was asked. */
    private static boolean isFor(Locale locale, ResourceBundle bundle) {
        return Optional.ofNullable(bundle.getLocale())
                .map(JAVAS.getCandidateLocales("Reasons", locale)::contains)
                .orElse(true);
    }

    private static boolean isWithoutLanguage(ResourceBundle bundle) {
        return Locale.ROOT.equals(bundle.getLocale());
    }

    /** Not only that of its parent. */
    private static boolean isItsOwn(ResourceBundle bundle, String key) {
        if (bundle instanceof PropertyResourceBundle properties) {
            return properties.handleGetObject(key) != null;
        }
        return bundle instanceof ListResourceBundle list ? list.handleGetObject(key) != null : bundle.containsKey(key);
    }

    private static Optional<String> string(ResourceBundle bundle, String key) {
        try {
            return Optional.of(bundle.getString(key));
        } catch (RuntimeException none) {
            // Mostly a MissingResourceException. A source in trouble must not keep a customer from the other texts.
            return Optional.empty();
        }
    }

    private static Optional<ResourceBundle> bundle(Function<Locale, ResourceBundle> source, Locale locale) {
        try {
            return Optional.of(source.apply(locale));
        } catch (RuntimeException none) {
            return Optional.empty();
        }
    }
}
