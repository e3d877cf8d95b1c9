package io.redress.compensation;

import io.redress.remedy.Reason;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Texts for reasons. For a customer it is a sentence in their language: English and simplified Chinese are shipped, and hosts
 * add others, or words of their own. For an auditor it is one line with the rule, what it looked at and what it found.
 *
 * <p>A text stands under the reason's key and names arguments in braces: {@code {item}}, {@code {amount,money}},
 * {@code {until,instant}}, {@code {late,duration}}. A text that is missing, or names what the reason does not give, is passed
 * over: next come the other sources, then English, at last the key with its arguments. Nothing here throws. Immutable;
 * thread-safe as far as the sources are.
 */
public final class Explanations {
    private static final Explanations SHIPPED = new Explanations(List.of(Texts::bundle), ZoneOffset.UTC);

    private final List<Function<Locale, ResourceBundle>> sources;
    private final ZoneId zone;

    private Explanations(List<Function<Locale, ResourceBundle>> sources, ZoneId zone) {
        this.sources = sources;
        this.zone = zone;
    }

    /**
     * The texts of the ready policies.
     *
     * @return the library's own texts, instants in UTC
     */
    public static Explanations shipped() {
        return SHIPPED;
    }

    /**
     * Adds texts, which are looked at before those that are there. A bundle of another language, which is what Java gives for
     * want of the right one when the machine speaks that language, is not taken: the bundle without a language is.
     *
     * @param source gives the bundle for a language, such as {@code locale -> ResourceBundle.getBundle("shop.Reasons", locale)},
     *     also where that stands in a named module; a {@link MissingResourceException} means that it has none, and so does
     *     any other failure
     * @return a copy
     */
    public Explanations and(Function<Locale, ResourceBundle> source) {
        List<Function<Locale, ResourceBundle>> more = new ArrayList<>(sources);
        more.add(0, source);
        return new Explanations(List.copyOf(more), zone);
    }

    /**
     * Says in which zone instants are told.
     *
     * @param where the customer's zone
     * @return a copy
     */
    public Explanations in(ZoneId where) {
        return new Explanations(sources, where);
    }

    /**
     * Explains something to a customer.
     *
     * @param reason why
     * @param locale the customer's language
     * @return a sentence
     */
    public String text(Reason reason, Locale locale) {
        return found(locale, reason.key())
                .flatMap(text -> new Wording(text.language(), zone, this::unit)
                        .fill(text.pattern(), reason.arguments()).stream())
                .findFirst()
                .orElseGet(() -> bare(reason));
    }

    private static String bare(Reason reason) {
        return reason.arguments().isEmpty() ? reason.key() : reason.key() + " " + new TreeMap<>(reason.arguments());
    }

    /**
     * Tells whether customers of a language can be told a reason: the text that they would get is in that language, and the
     * reason gives all that it names.
     *
     * @param reason why
     * @param locale the customers' language; a bundle without a language counts as English
     * @return true when it reads as a sentence, without recourse to English
     */
    public boolean explains(Reason reason, Locale locale) {
        return sources.stream()
                .flatMap(source -> Bundles.own(source, locale, reason.key()).stream())
                .findFirst()
                .flatMap(text -> new Wording(locale, zone, this::unit).fill(text, reason.arguments()))
                .isPresent();
    }

    /**
     * One line for an auditor.
     *
     * @param reason why
     * @return the rule, its inputs by name and its result, without line breaks and marks that turn the reading direction
     */
    public static String audit(Reason reason) {
        String line = reason.rule() + " " + new TreeMap<>(reason.inputs()) + " -> " + reason.result();
        StringBuilder plain = new StringBuilder(line.length());
        line.codePoints().forEach(point -> {
            if (isHidden(point)) {
                plain.append(String.format("\\u%04X", point));
            } else {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    private String unit(Locale locale, String key) {
        return found(locale, key).findFirst().map(Found::pattern).orElse(key);
    }

    private record Found(Locale language, String pattern) {}

    private Stream<Found> found(Locale locale, String key) {
        return Stream.of(locale, Locale.ENGLISH)
                .flatMap(language -> sources.stream()
                        .flatMap(source -> Bundles.text(source, language, key).stream())
                        .map(pattern -> new Found(language, pattern)));
    }
}
