package io.redress.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Typed identifiers and the like are stored as the one value that they hold. */
class InlineTest {
    @Inline
    record CaseNumber(String value) {}

    @Inline
    record Wrapped(CaseNumber number) {}

    @Inline
    record Day(LocalDate date) {}

    @Inline
    record Count(long value) {}

    @Inline
    record Path(List<CaseNumber> steps) {
        Path {
            if (steps.size() > 2) {
                throw new IllegalArgumentException("too long");
            }
        }
    }

    /** An inline record that contains itself, with a list between. */
    @Inline
    record Pile(List<Pile> piles) {}

    record Holder(
            CaseNumber number,
            Optional<Wrapped> wrapped,
            Map<Wrapped, Count> counts,
            Map<Day, Path> paths,
            Path path,
            Pile pile) {}

    private static final Codec CODEC = Codec.builder().type(Holder.class).build();

    private static final CaseNumber NUMBER = new CaseNumber("c-1");

    private static final Holder HOLDER = new Holder(
            NUMBER,
            Optional.of(new Wrapped(NUMBER)),
            Map.of(new Wrapped(NUMBER), new Count(3)),
            Map.of(new Day(LocalDate.EPOCH), new Path(List.of(NUMBER, NUMBER))),
            new Path(List.of()),
            new Pile(List.of(new Pile(List.of()))));

    @Test
    void theyAreStoredAsWhatTheyHoldAndMayBeKeys() {
        String text = CODEC.write(HOLDER, Holder.class);

        assertThat(text).isEqualTo("""
                        {"counts":{"c-1":3},"number":"c-1","path":[],"paths":{"1970-01-01":["c-1","c-1"]},\
                        "pile":[[]],"wrapped":"c-1"}""");
        assertThat(CODEC.read(text, Holder.class).value()).isEqualTo(HOLDER);
    }

    @Test
    void aMissingMemberIsAnEmptyOneIfItHoldsAList() {
        Holder read = CODEC.read("{\"number\":\"c-1\"}", Holder.class).value();

        assertThat(read)
                .isEqualTo(new Holder(
                        NUMBER, Optional.empty(), Map.of(), Map.of(), new Path(List.of()), new Pile(List.of())));
    }

    @Test
    void aChangeInsideRebuildsThem() {
        Holder changed = CODEC.map(HOLDER, CaseNumber.class, number -> new CaseNumber("c-2"));

        assertThat(CODEC.write(changed, Holder.class))
                .isEqualTo(CODEC.write(HOLDER, Holder.class).replace("c-1", "c-2"));
        assertThat(changed.pile()).isSameAs(HOLDER.pile());
        assertThat(CODEC.map(HOLDER, String.class, text -> "c-2")).isEqualTo(changed);
    }

    @Test
    void theyStandWhereTheirValueStandsInErrors() {
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.read("{\"number\":{\"value\":\"c-1\"}}", Holder.class))
                .withMessage("at /number: a string is due, not an object");
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.read("{\"number\":\"n\",\"path\":[\"1\",\"2\",\"3\"]}", Holder.class))
                .withMessageContaining("too long")
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/path"));
    }
}
