package io.redress.codec;

import static io.redress.codec.Sample.CODEC;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.codec.Sample.Choices;
import io.redress.codec.Sample.Circle;
import io.redress.codec.Sample.Colour;
import io.redress.codec.Sample.Delay;
import io.redress.codec.Sample.Dot;
import io.redress.codec.Sample.HostState;
import io.redress.codec.Sample.Label;
import io.redress.codec.Sample.Name;
import io.redress.codec.Sample.Numbers;
import io.redress.codec.Sample.Square;
import io.redress.codec.Sample.Times;
import io.redress.codec.Sample.Tree;
import io.redress.codec.Sample.Words;
import io.redress.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The stored form letter by letter: what stands here is in databases, so a red test is a broken promise. */
class WrittenFormTest {
    private static final Money MUCH = Money.parse("CNY 245.10");

    @Test
    void ofNumbers() {
        Numbers numbers = new Numbers(
                true, false, Integer.MIN_VALUE, 7, Long.MAX_VALUE, (1L << 53) + 1, new BigDecimal("-0.0500"), MUCH);

        assertWritten(numbers, """
                {"big":9223372036854775807,"boxedBig":9007199254740993,"boxedCount":7,"boxedFlag":false,\
                "count":-2147483648,"decimal":"-0.0500","flag":true,"money":"CNY 245.10"}""");
    }

    @Test
    void ofTimes() {
        Times times = new Times(
                Instant.parse("2026-02-28T09:30:00.000250Z"),
                Duration.ofMinutes(150),
                LocalDate.of(2026, 2, 28),
                LocalTime.of(9, 30),
                ZoneId.of("Asia/Shanghai"),
                Optional.of(Instant.EPOCH));

        assertWritten(times, """
                {"at":"2026-02-28T09:30:00.000250Z","day":"2026-02-28","length":"PT2H30M","time":"09:30",\
                "until":"1970-01-01T00:00:00Z","zone":"Asia/Shanghai"}""");
    }

    @Test
    void ofWords() {
        Words words = new Words(
                "quote \" backslash \\ slash / bell \u0007 line \n delete \u007f snow ☃",
                Locale.forLanguageTag("zh-Hans-CN"),
                Currency.getInstance("JPY"),
                Set.of("b", "a", "ab", "B"),
                Map.of("b", "2", "a", "1", "", "0"),
                new Name("n"));

        assertWritten(words, """
                {"currency":"JPY","locale":"zh-Hans-CN","name":"n","notes":{"":"0","a":"1","b":"2"},\
                "tags":["B","a","ab","b"],\
                "text":"quote \\" backslash \\\\ slash / bell \\u0007 line \\n delete \u007f snow ☃"}""");
    }

    @Test
    void ofChoices() {
        Choices choices = new Choices(
                Colour.BLUE,
                HostState.CLOSED,
                new Square(3, Unknown.NONE),
                new Delay(Duration.ZERO, new Name("courier"), new Label("late")),
                Set.of(new Dot(), new Circle(10), new Circle(9)),
                Map.of(Colour.RED, MUCH, Colour.GREEN, MUCH),
                Map.of(new Name("x"), List.of(2, 1)),
                Set.of());

        assertWritten(choices, """
                {"colour":"BLUE",\
                "fact":{"@type":"delay/1","by":"PT0S","label":"late","reporter":"courier"},\
                "names":[],\
                "prices":{"RED":"CNY 245.10","grass":"CNY 245.10"},\
                "scores":{"x":[2,1]},\
                "set":[{"@type":"circle/1","radius":10},{"@type":"circle/1","radius":9},{"@type":"dot/1"}],\
                "shape":{"@type":"square/2","side":3},\
                "state":"CLOSED"}""");
    }

    @Test
    void ofARecordThatContainsItself() {
        assertWritten(new Tree("root", List.of(new Tree("leaf", List.of()))), """
                {"branches":[{"branches":[],"leaf":"leaf"}],"leaf":"root"}""");
    }

    @Test
    void ofAMemberOfAFamilyDependsOnTheDeclaredType() {
        assertThat(CODEC.write(new Circle(1), Sample.Shape.class)).isEqualTo("{\"@type\":\"circle/1\",\"radius\":1}");
        assertThat(CODEC.write(new Circle(1), Circle.class)).isEqualTo("{\"radius\":1}");
        assertThat(CODEC.write(new Label("l"), Sample.Cornered.class))
                .isEqualTo("{\"@type\":\"label/1\",\"text\":\"l\"}");
        assertThat(CODEC.write(new Label("l"), Label.class)).isEqualTo("\"l\"");
    }

    @Test
    void ofWhatIsNoRecord() {
        assertThat(CODEC.write(MUCH, Money.class)).isEqualTo("\"CNY 245.10\"");
        assertThat(CODEC.read(" 7 ", int.class).value()).isEqualTo(7);
        assertThat(CODEC.write(Colour.GREEN, Colour.class)).isEqualTo("\"grass\"");
        assertThat(CODEC.write(HostState.NEW, Enum.class)).isEqualTo("\"NEW\"");
    }

    private static void assertWritten(Object value, String text) {
        assertThat(CODEC.write(value, value.getClass())).isEqualTo(text);
        assertThat(CODEC.read(text, value.getClass()).value()).isEqualTo(value);
    }
}
