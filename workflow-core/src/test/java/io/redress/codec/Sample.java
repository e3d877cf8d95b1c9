package io.redress.codec;

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

/** One record over every type that may be stored, and the codec for it. */
record Sample(
        Numbers numbers,
        Times times,
        Words words,
        Choices choices,
        Tree tree,
        List<Shape> shapes,
        Optional<Sample> before,
        Unknown rest) {

    static final Codec CODEC = Codec.builder()
            .type(Sample.class)
            .family(Enum.class, HostState.class)
            .family(Fact.class, Weather.class, Delay.class)
            .build();

    record Numbers(
            boolean flag,
            Boolean boxedFlag,
            int count,
            Integer boxedCount,
            long big,
            Long boxedBig,
            BigDecimal decimal,
            Money money) {}

    record Times(Instant at, Duration length, LocalDate day, LocalTime time, ZoneId zone, Optional<Instant> until) {}

    record Words(
            String text, Locale locale, Currency currency, Set<String> tags, Map<String, String> notes, Name name) {}

    record Choices(
            Colour colour,
            Enum<?> state,
            Shape shape,
            Fact fact,
            Set<Shape> set,
            Map<Colour, Money> prices,
            Map<Name, List<Integer>> scores,
            Set<Name> names) {}

    /** A record that contains itself. */
    record Tree(String leaf, List<Tree> branches) {}

    @Inline
    record Name(String value) {}

    enum Colour {
        RED,
        @Stored(value = "grass", formerly = "lawn")
        GREEN,
        BLUE {
            @Override
            public String toString() {
                return "not my name";
            }
        }
    }

    enum HostState {
        NEW,
        CLOSED
    }

    sealed interface Shape {}

    @Stored("circle/1")
    record Circle(int radius) implements Shape {}

    @Stored("dot/1")
    record Dot() implements Shape {}

    sealed interface Cornered extends Shape {}

    @Stored("square/2")
    record Square(int side, Unknown rest) implements Cornered {}

    /** Inline elsewhere, but an object among shapes. */
    @Inline
    @Stored("label/1")
    record Label(String text) implements Cornered {}

    interface Fact {}

    @Stored("weather/1")
    record Weather(String sky, Optional<Shape> cloud) implements Fact {}

    @Stored("delay/1")
    record Delay(Duration by, Name reporter, Label label) implements Fact {}
}
