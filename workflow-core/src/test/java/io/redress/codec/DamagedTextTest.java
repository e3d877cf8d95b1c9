package io.redress.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text is not JSON, or not the JSON that is due. */
class DamagedTextTest {
    record Holder(
            boolean flag,
            int count,
            long big,
            String text,
            BigDecimal decimal,
            Money money,
            Currency currency,
            Instant at,
            Duration length,
            LocalDate day,
            ZoneId zone,
            Locale locale,
            Odd odd,
            Optional<List<Odd>> odds,
            Set<Odd> set,
            Map<String, Odd> map) {}

    @Inline
    record Odd(int number) {
        Odd {
            if (number % 2 == 0) {
                throw new IllegalArgumentException(number + " is even");
            }
        }
    }

    private static final Codec CODEC = Codec.builder().type(Holder.class).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nul",
                "True",
                "truefalse",
                "[",
                "]",
                "[1",
                "[1,",
                "[,1]",
                "[1,]",
                "[1 2]",
                "[1]]",
                "{",
                "}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1",
                "{\"a\":1,}",
                "{,\"a\":1}",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "{\"a\" 1}",
                "{\"a\":1}}",
                "{\"a\":1}x",
                "{\"a\":1 \"b\":2}",
                "\"",
                "\"a",
                "\"\\\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12G4\"",
                "\"\\u١٢٣٤\"",
                "\"\\",
                "\"\\u",
                "\"\t\"",
                "\"\n\"",
                "\"\u0000\"",
                "\"\u001f\"",
                "-",
                "+1",
                "01",
                "-01",
                "00",
                "1.",
                ".5",
                "1.e1",
                "1e",
                "1e+",
                "0x1",
                "1_000",
                "١",
                "NaN",
                "Infinity",
                "-Infinity",
                "// c\n1",
                "/**/1",
                "1//",
                "\ufeff1",
                "\u00a01",
                "1\u0000",
                "\u0000",
                "1\f",
                "\u000b1"
            })
    void whatIsNotJsonIsRefused(String text) {
        assertThatExceptionOfType(StoredFormException.class).isThrownBy(() -> JsonReader.parse(text, new Trail()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"a\":1,\"b\":2,\"\\u0061\":1}", "{\"b\":{},\"a\":1,\"b\":{}}"})
    void duplicateMembersAreRefused(String text) {
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> JsonReader.parse(text, new Trail()))
                .withMessageContaining("twice")
                .satisfies(e -> assertThat(e.pointer()).matches("/[ab]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "flag    | 1                          | true or false",
                "flag    | \"true\"                   | true or false",
                "flag    | null                       | true or false",
                "count   | 2147483648                 | 32 bits",
                "count   | 1.0                        | 32 bits",
                "count   | 1e3                        | 32 bits",
                "count   | \"1\"                      | 32 bits",
                "big     | 9223372036854775808        | 64 bits",
                "big     | -9223372036854775809       | 64 bits",
                "text    | 1                          | a string",
                "text    | null                       | a string",
                "text    | [\"a\"]                    | a string",
                "decimal | 1.5                        | a string",
                "decimal | \"1e5\"                    | plain digits",
                "decimal | \"1E-5\"                   | plain digits",
                "decimal | \"01\"                     | plain digits",
                "decimal | \"+1\"                     | plain digits",
                "decimal | \".5\"                     | plain digits",
                "decimal | \"5.\"                     | plain digits",
                "decimal | \"\"                       | plain digits",
                "decimal | \"١\"                      | plain digits",
                "money   | \"CNY 1.001\"              | amount of money",
                "money   | \"CNY\"                    | amount of money",
                "money   | \"CNY 1e2\"                | amount of money",
                "currency| \"cny\"                    | currency code",
                "at      | \"2026-01-01T00:00:00\"    | UTC",
                "at      | \"2026-01-01T00:00:00+01:00\" | UTC",
                "at      | \"2026-02-30T00:00:00Z\"   | an instant",
                "at      | \"2026-01-01T00:00:00.0000001Z\" | finer than a microsecond",
                "at      | 1767225600                 | a string",
                "length  | \"2 hours\"                | a duration",
                "day     | \"2026-02-29\"             | a date",
                "zone    | \"Asia/Atlantis\"          | a time zone",
                "locale  | \"zh_CN\"                  | a language tag",
                "odd     | 2                          | 2 is even",
                "odd     | {}                         | 32 bits",
                "set     | {}                         | an array",
                "map     | []                         | an object"
            })
    void aMemberThatCannotBeItsComponentIsNamed(String member, String json, String complaint) {
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.read(usualBut(member, json), Holder.class))
                .withMessageContaining(complaint)
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/" + member));
    }

    @Test
    void theRefusalOfARecordNamesThePlaceAndItsReason() {
        assertRefused(usualBut("odds", "[1,3,4]"), "/odds/2", "4 is even");
        assertRefused(usualBut("map", "{\"x\":6}"), "/map/x", "6 is even");
        assertRefused(usualBut("set", "[3,1,3]"), "/set/2", "already");
    }

    @Test
    void aMissingMemberIsNothingOrAnError() {
        Holder read = CODEC.read(usualBut("more", "1"), Holder.class).value();
        assertThat(read.odd()).isEqualTo(new Odd(1));
        assertThat(read.odds()).isEmpty();
        assertThat(read.set()).isEmpty();
        assertThat(read.map()).isEmpty();
        assertRefused(usualBut("more", "1").replace("\"count\":1,", ""), "/count", "missing");
        assertRefused(usualBut("more", "1").replace("odd", "even"), "/odd", "missing");
    }

    private static void assertRefused(String text, String pointer, String complaint) {
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.read(text, Holder.class))
                .withMessageStartingWith("at " + pointer + ": ")
                .withMessageContaining(complaint)
                .satisfies(e -> assertThat(e.pointer()).isEqualTo(pointer));
    }

    /** A text that can be read, but for one member. */
    private static String usualBut(String member, String json) {
        Map<String, String> members = new LinkedHashMap<>(Map.ofEntries(
                Map.entry("flag", "true"),
                Map.entry("count", "1"),
                Map.entry("big", "1"),
                Map.entry("text", "\"t\""),
                Map.entry("decimal", "\"1.5\""),
                Map.entry("money", "\"CNY 1.50\""),
                Map.entry("currency", "\"CNY\""),
                Map.entry("at", "\"2026-01-01T00:00:00Z\""),
                Map.entry("length", "\"PT1H\""),
                Map.entry("day", "\"2026-01-01\""),
                Map.entry("zone", "\"UTC\""),
                Map.entry("locale", "\"en\""),
                Map.entry("odd", "1")));
        members.put(member, json);
        return members.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", ",\"last\":0}"));
    }
}
