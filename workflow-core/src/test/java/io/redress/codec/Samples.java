package io.redress.codec;

import io.redress.codec.Sample.Choices;
import io.redress.codec.Sample.Circle;
import io.redress.codec.Sample.Colour;
import io.redress.codec.Sample.Delay;
import io.redress.codec.Sample.Dot;
import io.redress.codec.Sample.Fact;
import io.redress.codec.Sample.HostState;
import io.redress.codec.Sample.Label;
import io.redress.codec.Sample.Name;
import io.redress.codec.Sample.Numbers;
import io.redress.codec.Sample.Shape;
import io.redress.codec.Sample.Square;
import io.redress.codec.Sample.Times;
import io.redress.codec.Sample.Tree;
import io.redress.codec.Sample.Weather;
import io.redress.codec.Sample.Words;
import io.redress.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitrary samples, and arbitrary JSON for the members that they do not know. */
class Samples extends DomainContextBase {
    /** Everything that tends to be escaped wrongly, besides plain letters. */
    private static final List<String> PIECES = List.of(
            "a", "Z", "7", " ", "\"", "\\", "/", "\b", "\t", "\n", "\f", "\r", "\0", "\u001f", "\u007f", "\u0080", "é",
            "投诉", "שלום", "\u200b", "\u200f", "\u2028", "\ufeff", "\uffff", "😀", "👩‍👧", "{", "}", "@type", "~", "<");

    private static final List<String> NAMES =
            List.of("", "!", "$ref", "@", "@types", "colour", "radius ", "z", "~/", "é", "😀", "\uffff");

    static Arbitrary<String> text() {
        return Arbitraries.of(PIECES).list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
    }

    @Provide
    Arbitrary<Sample> samples() {
        return nested().withoutEdgeCases(); // their combinations are endless; numbers bring their own
    }

    private static Arbitrary<Sample> nested() {
        return Arbitraries.lazyOf(
                () -> sample(Arbitraries.just(Optional.empty())),
                () -> sample(Arbitraries.just(Optional.empty())),
                () -> sample(nested().map(Optional::of)));
    }

    @Provide
    Arbitrary<Json> trees() {
        return json(3).withoutEdgeCases();
    }

    private static Arbitrary<Sample> sample(Arbitrary<Optional<Sample>> before) {
        return Combinators.combine(
                        numbers(),
                        times(),
                        words(),
                        choices(),
                        tree(),
                        shape().list().ofMaxSize(3),
                        before,
                        unknown())
                .as(Sample::new);
    }

    private static Arbitrary<Numbers> numbers() {
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(flags, flags, ints(), ints(), longs(), longs(), decimal(), money())
                .as(Numbers::new);
    }

    private static Arbitrary<Integer> ints() {
        return Arbitraries.oneOf(Arbitraries.integers(), Arbitraries.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE));
    }

    private static Arbitrary<Long> longs() {
        return Arbitraries.oneOf(
                Arbitraries.longs(), Arbitraries.of(Long.MIN_VALUE, 0L, (1L << 53) + 1, Long.MAX_VALUE));
    }

    private static Arbitrary<BigDecimal> decimal() {
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30)),
                        Arbitraries.integers().between(0, 40))
                .as(BigDecimal::new);
    }

    private static Arbitrary<Currency> currency() {
        return Arbitraries.of("CNY", "EUR", "JPY", "KWD").map(Currency::getInstance);
    }

    private static Arbitrary<Money> money() {
        Arbitrary<Long> units = Arbitraries.longs().between(-Money.MAX_MINOR_UNITS, Money.MAX_MINOR_UNITS);
        return Combinators.combine(currency(), units).as(Money::new);
    }

    private static Arbitrary<Instant> instant() {
        return Combinators.combine(
                        Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                        Arbitraries.integers().between(0, 999_999))
                .as((second, micros) -> Instant.ofEpochSecond(second, micros * 1_000L));
    }

    private static Arbitrary<Times> times() {
        return Combinators.combine(
                        instant(),
                        Combinators.combine(
                                        Arbitraries.longs(),
                                        Arbitraries.integers().between(0, 999_999_999))
                                .as(Duration::ofSeconds),
                        Arbitraries.longs()
                                .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                                .map(LocalDate::ofEpochDay),
                        Arbitraries.longs()
                                .between(0, LocalTime.MAX.toNanoOfDay())
                                .map(LocalTime::ofNanoOfDay),
                        Arbitraries.of("Z", "UTC", "Asia/Shanghai", "+08:00", "UTC+01:00", "America/Argentina/Ushuaia")
                                .map(ZoneId::of),
                        instant().optional())
                .as(Times::new);
    }

    private static Arbitrary<Words> words() {
        return Combinators.combine(
                        text(),
                        Arbitraries.of("und", "zh-Hans-CN", "en", "pt-BR", "ar-u-nu-arab", "he", "sl-rozaj")
                                .map(Locale::forLanguageTag),
                        currency(),
                        text().set().ofMaxSize(4),
                        Arbitraries.maps(text(), text()).ofMaxSize(3),
                        name())
                .as(Words::new);
    }

    private static Arbitrary<Choices> choices() {
        return Combinators.combine(
                        Arbitraries.of(Colour.class),
                        Arbitraries.of(HostState.class),
                        shape(),
                        fact(),
                        shape().set().ofMaxSize(4),
                        Arbitraries.maps(Arbitraries.of(Colour.class), money()).ofMaxSize(3),
                        Arbitraries.maps(name(), Arbitraries.integers().list().ofMaxSize(3))
                                .ofMaxSize(3),
                        name().set().ofMaxSize(3))
                .as(Choices::new);
    }

    private static Arbitrary<Name> name() {
        return text().map(Name::new);
    }

    private static Arbitrary<Tree> tree() {
        return Arbitraries.lazyOf(
                () -> text().map(leaf -> new Tree(leaf, List.of())),
                () -> Combinators.combine(text(), tree().list().ofMaxSize(2)).as(Tree::new));
    }

    private static Arbitrary<Shape> shape() {
        return Arbitraries.oneOf(
                Arbitraries.integers().map(Circle::new),
                Arbitraries.just(new Dot()),
                text().map(Label::new),
                Combinators.combine(Arbitraries.integers(), unknown()).as(Square::new));
    }

    private static Arbitrary<Fact> fact() {
        return Arbitraries.oneOf(
                Combinators.combine(text(), shape().optional()).as(Weather::new),
                Combinators.combine(Arbitraries.longs().map(Duration::ofMillis), name(), text().map(Label::new))
                        .as(Delay::new));
    }

    private static Arbitrary<Unknown> unknown() {
        Arbitrary<Unknown> some = fields(json(1)).map(fields -> Unknown.of(fields.fields()));
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(Unknown.NONE)), Tuple.of(1, some));
    }

    private static Arbitrary<Json> json(int depth) {
        Arbitrary<Json> flat = Arbitraries.oneOf(
                text().map(Json.Text::new),
                Arbitraries.of("0", "-0", "1.50", "1E400", "-2.5e-7", "3e+5", "12345678901234567890")
                        .map(Json.Numeral::new),
                Arbitraries.of(Json.Word.class));
        return depth == 0
                ? flat
                : Arbitraries.oneOf(
                        flat, json(depth - 1).list().ofMaxSize(3).map(Json.Items::new), fields(json(depth - 1)));
    }

    private static Arbitrary<Json.Fields> fields(Arbitrary<Json> value) {
        return Arbitraries.maps(Arbitraries.of(NAMES), value)
                .ofMaxSize(4)
                .map(members -> members.entrySet().stream()
                        .map(member -> new Json.Field(member.getKey(), member.getValue()))
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .collect(Collectors.collectingAndThen(Collectors.toList(), Json.Fields::new)));
    }
}
