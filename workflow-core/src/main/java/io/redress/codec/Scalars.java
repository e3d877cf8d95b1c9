package io.redress.codec;

import io.redress.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The types that every codec knows. */
final class Scalars {
    /** More digits than any amount has; without a cap a tiny text could cost seconds to parse or to print. */
    private static final int MOST_DIGITS = 1_000;

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    /** The forms by type, primitives included. */
    static final Map<Class<?>, Form> FORMS = forms();

    private Scalars() {}

    private static Map<Class<?>, Form> forms() {
        Map<Class<?>, Form> forms = new HashMap<>();
        List.of(BareForm.BOOLEAN, BareForm.INT, BareForm.LONG).forEach(form -> forms.put(form.type(), form));
        forms.put(boolean.class, BareForm.BOOLEAN);
        forms.put(int.class, BareForm.INT);
        forms.put(long.class, BareForm.LONG);
        List<TextScalar<?>> texts = List.of(
                scalar(String.class, "a text", Function.identity(), Function.identity()),
                scalar(BigDecimal.class, "a decimal number", Scalars::plain, Scalars::decimal),
                scalar(Money.class, "an amount of money", Money::toString, Money::parse),
                scalar(Currency.class, "a currency code", Currency::getCurrencyCode, Currency::getInstance),
                scalar(Instant.class, "an instant", Micros::text, Micros::parse),
                scalar(Duration.class, "a duration", Duration::toString, Duration::parse),
                scalar(LocalDate.class, "a date", LocalDate::toString, LocalDate::parse),
                scalar(LocalTime.class, "a time of day", LocalTime::toString, LocalTime::parse),
                scalar(ZoneId.class, "a time zone", ZoneId::getId, ZoneId::of),
                scalar(Locale.class, "a language tag", Scalars::tag, Scalars::locale));
        texts.forEach(form -> forms.put(form.type(), form));
        return Map.copyOf(forms);
    }

    private static <T> TextScalar<T> scalar(
            Class<T> type, String noun, Function<T, String> printer, Function<String, T> parser) {
        return new TextScalar<>(type, noun, printer, parser);
    }

    private static String plain(BigDecimal number) {
        if (number.scale() < 0) {
            throw new IllegalArgumentException("scale " + number.scale() + " is negative; use setScale(0)");
        }
        if (number.scale() > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("more than " + MOST_DIGITS + " digits");
        }
        return number.toPlainString();
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > 2 * MOST_DIGITS || !DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("plain digits with at most one point are due");
        }
        BigDecimal number = new BigDecimal(text);
        plain(number);
        return number;
    }

    /** The tag, provided it says everything that the locale says: the JDK drops ill-formed parts in silence. */
    private static String tag(Locale locale) {
        String tag = locale.toLanguageTag();
        if (!locale(tag).equals(locale)) {
            throw new IllegalArgumentException(locale + " has no exact language tag");
        }
        return tag;
    }

    private static Locale locale(String tag) {
        return new Locale.Builder().setLanguageTag(tag).build();
    }
}
