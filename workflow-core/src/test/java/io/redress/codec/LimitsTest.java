package io.redress.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values and texts are larger, deeper or finer than can be stored. */
class LimitsTest {
    record Nested(List<Nested> inner, Unknown rest) {}

    record Text(String text) {}

    record Exact(Optional<BigDecimal> decimal, Optional<Instant> at, Optional<Locale> locale, Optional<Money> money) {}

    record Doubling(List<Doubling> twice, Set<List<Doubling>> sets) {}

    @Inline
    record Bag(Map<String, Bag> bags) {}

    private static final Codec CODEC = Codec.builder()
            .type(Nested.class)
            .type(Text.class)
            .type(Exact.class)
            .type(Doubling.class)
            .type(Bag.class)
            .build();

    @Test
    void sixtyFourObjectsAndArraysMayLieInEachOther() {
        Nested deepest = nested(32); // an object and an array each

        String text = CODEC.write(deepest, Nested.class);

        assertThat(text).startsWith("{\"inner\":[{").contains("{\"inner\":[]}");
        assertThat(CODEC.read(text, Nested.class).value()).isEqualTo(deepest);
        assertThat(CODEC.map(deepest, Text.class, t -> t)).isSameAs(deepest);
    }

    @Test
    void oneMoreIsRefusedByWritingReadingAndCopying() {
        Nested tooDeep = nested(33);
        assertTooDeep(() -> CODEC.write(tooDeep, Nested.class));
        assertTooDeep(() -> CODEC.read("{\"inner\":[".repeat(32) + "{\"inner\":[]}" + "]}".repeat(32), Nested.class));
        assertTooDeep(() -> CODEC.map(nested(34), Text.class, t -> t));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":", "{\"inner\":["})
    void bombsOfBracketsDoNoHarm(String opening) {
        assertTooDeep(() -> CODEC.read(opening.repeat(20_000), Nested.class));
        assertTooDeep(() -> CODEC.read("{\"unknown\":" + opening.repeat(20_000), Text.class));
    }

    @Test
    void keptMembersCountTowardsTheDepth() {
        Nested deep = CODEC.read("{\"inner\":[],\"x\":" + "[".repeat(63) + "]".repeat(63) + "}", Nested.class)
                .value();

        assertThat(CODEC.write(deep, Nested.class)).contains("\"x\":[[");
        assertTooDeep(() -> CODEC.write(new Nested(List.of(deep), Unknown.NONE), Nested.class));
        assertThat(deep.rest().toString()).contains("[]");
    }

    @Test
    void inlineRecordsCannotHideDepth() {
        Bag bag = new Bag(Map.of());
        for (int i = 0; i < 63; i++) {
            bag = new Bag(Map.of("b", bag));
        }
        Bag deepest = bag;

        assertThat(CODEC.read(CODEC.write(deepest, Bag.class), Bag.class).value())
                .isEqualTo(deepest);
        assertTooDeep(() -> CODEC.write(new Bag(Map.of("b", deepest)), Bag.class));
    }

    @Test
    void theLimitIsCountedInBytesOfUtf8AndInclusive() {
        // {"text":"..."} is eleven bytes around the text
        Codec small = Codec.builder().type(Text.class).limit(31).build();
        for (String fits : List.of("a".repeat(20), "é".repeat(10), "诉".repeat(6) + "é", "😀".repeat(5))) {
            String text = small.write(new Text(fits), Text.class);
            assertThat(small.read(text, Text.class).value().text()).isEqualTo(fits);
            assertTooLarge(() -> small.write(new Text(fits + "a"), Text.class), 32, 31);
            assertTooLarge(() -> small.read(text + " ", Text.class), 32, 31);
        }
    }

    @Test
    void aHugeTextIsRefusedWithItsSize() {
        String huge = "诉".repeat(200_000);

        assertTooLarge(() -> CODEC.read("{\"text\":\"" + huge + "\"}", Text.class), 600_011, 262_144);
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> CODEC.write(new Text(huge), Text.class))
                .satisfies(e -> assertThat(e.size()).isGreaterThan(262_144));
        assertThat(CODEC.read(CODEC.write(new Text("诉".repeat(87_000)), Text.class), Text.class)
                        .value()
                        .text())
                .hasSize(87_000);
    }

    @Test
    void sharedPartsThatUnfoldWithoutEndAreGivenUpEarly() {
        Doubling value = new Doubling(List.of(), Set.of());
        for (int i = 0; i < 24; i++) {
            value = i % 2 == 0
                    ? new Doubling(List.of(value, value), Set.of())
                    : new Doubling(List.of(), Set.of(List.of(value), List.of(value, value)));
        }
        Doubling unfolding = value;

        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> CODEC.write(unfolding, Doubling.class))
                .satisfies(e -> assertThat(e.size()).isLessThan(300_000));
    }

    @Test
    void aSetThatIsSortedOnTheWayCountsOnce() {
        record Tags(Set<String> tags, String text) {}
        Codec small = Codec.builder().type(Tags.class).limit(50).build();
        Tags fits = new Tags(Set.of("a".repeat(8), "b".repeat(8)), "c".repeat(8));

        String text = small.write(fits, Tags.class);

        assertThat(text).hasSize(50);
        assertThat(small.read(text, Tags.class).value()).isEqualTo(fits);
    }

    @Test
    void anInstantFinerThanAMicrosecondIsNamed() {
        Instant fine = Instant.parse("2026-01-01T00:00:00.123456789Z");
        assertRefused(exact(null, fine, null), "/at", "2026-01-01T00:00:00.123456789Z is finer than a microsecond");
        assertThat(CODEC.write(exact(null, fine.minusNanos(789), null), Exact.class))
                .isEqualTo("{\"at\":\"2026-01-01T00:00:00.123456Z\"}");
    }

    @Test
    void aDecimalThatPlainDigitsCannotSayIsRefused() {
        assertRefused(exact(new BigDecimal("1E+3"), null, null), "/decimal", "scale -3 is negative; use setScale(0)");
        assertRefused(exact(new BigDecimal("1E+2000000000"), null, null), "/decimal", "negative");
        assertRefused(exact(new BigDecimal("1E-2000000000"), null, null), "/decimal", "1000 digits");
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.read("{\"decimal\":\"" + "9".repeat(200_000) + "\"}", Exact.class))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void aLocaleWithoutAnExactTagIsRefused() {
        assertRefused(exact(null, null, new Locale("not a language")), "/locale", "no exact language tag");
        assertRefused(exact(null, null, new Locale("no", "NO", "NY")), "/locale", "no exact language tag");
    }

    private static Exact exact(@Nullable BigDecimal decimal, @Nullable Instant at, @Nullable Locale locale) {
        return new Exact(
                Optional.ofNullable(decimal), Optional.ofNullable(at), Optional.ofNullable(locale), Optional.empty());
    }

    private static Nested nested(int levels) {
        Nested nested = new Nested(List.of(), Unknown.NONE);
        for (int i = 1; i < levels; i++) {
            nested = new Nested(new ArrayList<>(List.of(nested)), Unknown.NONE);
        }
        return nested;
    }

    private static void assertTooDeep(Runnable call) {
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(call::run)
                .withMessageContaining("more than 64 deep");
    }

    private static void assertTooLarge(Runnable call, long size, int limit) {
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(call::run)
                .withMessageContaining(size + " bytes exceed the limit of " + limit)
                .satisfies(e -> {
                    assertThat(e.size()).isEqualTo(size);
                    assertThat(e.limit()).isEqualTo(limit);
                });
    }

    private static void assertRefused(Exact value, String pointer, String complaint) {
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.write(value, Exact.class))
                .withMessageContaining(complaint)
                .satisfies(e -> assertThat(e.pointer()).isEqualTo(pointer));
    }
}
