package io.redress.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A record holds nulls, throws, or keeps collections of a kind of its own. */
@NullUnmarked
class UnrulyRecordTest {
    record Loose(
            String text,
            Optional<String> note,
            List<String> list,
            Set<BigDecimal> set,
            Map<String, String> map,
            Name name,
            Unknown rest) {}

    @Inline
    record Name(String value) {}

    /** Equal only to itself, so that a set may hold two that are written alike. */
    @Inline
    record Loner(String name) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    record Loners(Set<Loner> all, Map<Loner, String> notes) {}

    record Broken(int number) {
        Broken {
            if (number > 9) {
                throw new ArithmeticException("too much: " + number);
            }
        }

        @Override
        public int number() {
            if (number < 0) {
                throw new UnsupportedOperationException("no negative numbers");
            }
            return number;
        }
    }

    record Failing(int number) {
        Failing {
            if (number == 1) {
                throw new AssertionError("a bug, not a matter of the text");
            }
        }
    }

    private static final Codec CODEC = Codec.builder()
            .type(Loose.class)
            .type(Broken.class)
            .type(Failing.class)
            .type(Loners.class)
            .build();

    @Test
    @SuppressWarnings("NullOptional")
    void nullIsNeverWritten() {
        Name name = new Name("n");
        Map<String, String> ofNull = new HashMap<>();
        ofNull.put("k", null);
        Map<String, String> byNull = new HashMap<>();
        byNull.put(null, "v");
        List<String> list = Arrays.asList("a", null);
        Unknown none = Unknown.NONE;
        // what was walked before leaves no trace in the pointer
        List<String> full = List.of("a", "b");
        Map<String, String> map = Map.of("k", "v");
        Set<BigDecimal> set = Set.of(BigDecimal.ONE);

        assertRefused(new Loose(null, Optional.empty(), full, set, map, name, none), "/text");
        assertRefused(new Loose("", null, full, set, map, name, none), "/note");
        assertRefused(new Loose("", Optional.empty(), null, set, map, name, none), "/list");
        assertRefused(new Loose("", Optional.empty(), list, set, map, name, none), "/list/1");
        assertRefused(new Loose("", Optional.empty(), full, null, map, name, none), "/set");
        assertRefused(new Loose("", Optional.empty(), full, set, null, name, none), "/map");
        assertRefused(new Loose("", Optional.empty(), full, set, ofNull, name, none), "/map/k");
        assertRefused(new Loose("", Optional.empty(), full, set, byNull, name, none), "/map");
        assertRefused(new Loose("", Optional.empty(), full, set, map, null, none), "/name");
        assertRefused(new Loose("", Optional.empty(), full, set, map, new Name(null), none), "/name");
        assertRefused(new Loose("", Optional.empty(), full, set, map, name, null), "");
        assertRefused(null, "");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aCollectionOfTheWrongThingsIsRefused() {
        List<String> numbers = (List) new ArrayList<>(List.of(1));

        assertRefused(
                new Loose("", Optional.empty(), numbers, Set.of(), Map.of(), new Name(""), Unknown.NONE), "/list/0");
    }

    @Test
    void aSetIsWrittenInItsCanonicalOrderWhateverItsOwn() {
        Set<BigDecimal> descending = new TreeSet<>((a, b) -> b.compareTo(a));
        descending.addAll(List.of(new BigDecimal("1.50"), new BigDecimal("10"), new BigDecimal("9")));
        Loose loose = new Loose("", Optional.empty(), List.of(), descending, Map.of(), new Name(""), Unknown.NONE);

        String text = CODEC.write(loose, Loose.class);

        assertThat(text).contains("\"set\":[\"1.50\",\"10\",\"9\"]");
        assertThat(CODEC.read(text, Loose.class).value().set())
                .containsExactly(new BigDecimal("1.50"), new BigDecimal("10"), new BigDecimal("9"))
                .isUnmodifiable();
    }

    @Test
    void whatIsWrittenAlikeIsRefusedBecauseItCouldNotBeRead() {
        Loner one = new Loner("x");
        Loner other = new Loner("x");

        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.write(new Loners(Set.of(one, other), Map.of()), Loners.class))
                .withMessageContaining("written alike: \"\"x\"\"")
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/all/1"));
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.write(new Loners(Set.of(), Map.of(one, "", other, "")), Loners.class))
                .withMessageContaining("two keys are written alike")
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/notes/x"));
    }

    @Test
    void nullIsNeverCopied() {
        Loose loose = new Loose(null, Optional.empty(), List.of("a"), Set.of(), Map.of(), new Name("n"), Unknown.NONE);

        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.map(loose, Name.class, name -> name))
                .withMessageContaining("null stands where a java.lang.String is due")
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/text"));
    }

    @Test
    void whatARecordThrowsIsToldWithItsPlace() {
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.read("{\"number\":10}", Broken.class))
                .withMessageContaining("too much: 10")
                .withCauseInstanceOf(ArithmeticException.class);
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.write(new Broken(-1), Broken.class))
                .withMessageContaining("no negative numbers")
                .withCauseInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anErrorIsNotDisguised() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> CODEC.read("{\"number\":1}", Failing.class))
                .withMessageContaining("a bug");
    }

    private static void assertRefused(Loose value, String pointer) {
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.write(value, Loose.class))
                .satisfies(e -> assertThat(e.pointer()).isEqualTo(pointer));
    }
}
