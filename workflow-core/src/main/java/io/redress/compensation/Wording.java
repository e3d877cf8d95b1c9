package io.redress.compensation;

import io.redress.money.Money;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills a text. What stands in for an argument is never read as a text again.
 *
 * @param locale the text's language
 * @param zone where instants are told
 * @param units the text for a unit of time
 */
record Wording(Locale locale, ZoneId zone, BiFunction<Locale, String, String> units) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{},]+)(?:,([^{},]+))?}");

    /** The names of a text's arguments; empty when the text is malformed. */
    static Optional<List<String>> names(String text) {
        String rest = PLACE.matcher(text).replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            return Optional.empty();
        }
        return Optional.of(
                PLACE.matcher(text).results().map(place -> place.group(1)).toList());
    }

    /** Empty when the text is malformed or names an argument that is not given. */
    Optional<String> fill(String text, Map<String, String> arguments) {
        return names(text)
                .filter(names -> arguments.keySet().containsAll(names))
                .map(names -> PLACE.matcher(text)
                        .replaceAll(place -> Matcher.quoteReplacement(
                                word(arguments.getOrDefault(place.group(1), ""), place.group(2)))));
    }

    private String word(String value, @Nullable String form) {
        try {
            return form == null
                    ? value
                    : switch (form) {
                        case "money" -> money(Money.parse(value));
                        case "instant" -> instant(Instant.parse(value));
                        case "duration" -> duration(Duration.parse(value));
                        default -> value;
                    };
        } catch (RuntimeException otherwise) {
            // The value is none of that kind: it is told as it stands.
            return value;
        }
    }

    private String money(Money amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(amount.currency());
        format.setMinimumFractionDigits(amount.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(amount.currency().getDefaultFractionDigits());
        return format.format(amount.amount());
    }

    private String instant(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    /** Its two largest units: a customer who waited three days asks for no minutes. */
    private String duration(Duration time) {
        List<String> said = new ArrayList<>();
        say(said, "unit.days", time.toDays());
        say(said, "unit.hours", time.toHoursPart());
        if (time.toDays() == 0) {
            say(said, "unit.minutes", time.toMinutesPart());
        }
        if (said.isEmpty()) {
            say(said, "unit.minutes", 1);
        }
        return String.join(" ", said);
    }

    private void say(List<String> said, String unit, long count) {
        if (count > 0) {
            said.add(units.apply(locale, unit).replace("{count}", Long.toString(count)));
        }
    }
}
