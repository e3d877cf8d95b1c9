package io.redress.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Personal texts are taken out of a value, wherever they stand. */
class ReplacingTest {
    sealed interface Text {}

    @Stored("plain/1")
    record Plain(String words) implements Text {}

    @Stored("erased/1")
    record Erased() implements Text {}

    @Inline
    record Person(String name) {
        Person {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("nobody");
            }
        }
    }

    record Letter(
            Text body,
            Optional<Text> answer,
            List<Text> attachments,
            Set<Text> copies,
            Map<Person, Text> comments,
            Optional<Letter> quoted,
            int pages,
            Unknown rest) {}

    record Strict(Plain plain, List<Plain> all) {}

    private static final Codec CODEC =
            Codec.builder().type(Letter.class).type(Strict.class).build();

    private static final Text SECRET = new Plain("secret");
    private static final Text OPEN = new Plain("open");
    private static final Erased GONE = new Erased();

    private static Letter letter(Text text, Optional<Letter> quoted) {
        return new Letter(
                text,
                Optional.of(text),
                List.of(OPEN, text),
                Set.of(text),
                Map.of(new Person("Li"), text),
                quoted,
                7,
                Unknown.NONE);
    }

    @Test
    void everyKindOfPlaceIsReached() {
        Letter letter = letter(SECRET, Optional.of(letter(SECRET, Optional.empty())));

        Letter erased = CODEC.map(letter, Text.class, text -> text.equals(SECRET) ? GONE : text);

        assertThat(erased).isEqualTo(letter(GONE, Optional.of(letter(GONE, Optional.empty()))));
    }

    @Test
    void onlyWhatChangesIsRebuilt() {
        Letter letter = letter(SECRET, Optional.empty());

        assertThat(CODEC.map(letter, Text.class, text -> text)).isSameAs(letter);
        assertThat(CODEC.map(letter, Erased.class, text -> new Erased())).isSameAs(letter);
        Letter changed = CODEC.map(letter, Person.class, person -> new Person("Wu"));
        assertThat(changed.comments()).containsExactly(Map.entry(new Person("Wu"), SECRET));
        assertThat(changed.attachments()).isSameAs(letter.attachments());
    }

    @Test
    void theSearchDoesNotGoOnInsideAReplacementNorReplaceTheValueItself() {
        Letter inner = letter(SECRET, Optional.empty());
        Letter outer = letter(SECRET, Optional.of(inner));

        Letter copy = CODEC.map(outer, Letter.class, found -> letter(OPEN, Optional.of(found)));

        assertThat(copy).isEqualTo(letter(SECRET, Optional.of(letter(OPEN, Optional.of(inner)))));
        assertThat(CODEC.map(inner, Letter.class, found -> outer)).isSameAs(inner);
    }

    @Test
    void scalarsAndUnknownMembersMayBeLeavesToo() {
        Letter letter = CODEC.read(
                        "{\"body\":{\"@type\":\"plain/1\",\"words\":\"a\"},\"pages\":1,\"new\":0}", Letter.class)
                .value();

        assertThat(CODEC.map(letter, Unknown.class, unknown -> Unknown.NONE).rest())
                .isSameAs(Unknown.NONE);
        assertThat(CODEC.map(letter, Integer.class, pages -> pages + 1).pages()).isEqualTo(2);
        assertThat(CODEC.map(letter, String.class, words -> words + "!").body()).isEqualTo(new Plain("a!"));
    }

    @Test
    void elementsThatBecomeEqualBecomeOneButKeysMustNot() {
        Letter letter = new Letter(
                OPEN,
                Optional.empty(),
                List.of(),
                Set.of(OPEN, SECRET),
                Map.of(new Person("Li"), OPEN, new Person("Wu"), OPEN),
                Optional.empty(),
                1,
                Unknown.NONE);

        assertThat(CODEC.map(letter, Text.class, text -> GONE).copies()).containsExactly(GONE);
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.map(letter, Person.class, person -> new Person("X")))
                .withMessageContaining("two keys have become one");
    }

    @Test
    @NullUnmarked
    void aReplacementThatDoesNotFitIsNamed() {
        Strict strict = new Strict(new Plain("a"), List.of(new Plain("b")));

        assertUnfit(() -> CODEC.map(strict, Text.class, text -> GONE), "/all/0", "the replacement is no ");
        assertUnfit(() -> CODEC.map(strict, Plain.class, text -> null), "/all/0", "the replacement is no ");
        assertUnfit(
                () -> CODEC.map(letter(OPEN, Optional.empty()), String.class, name -> ""), "/comments/Li", "nobody");
        assertUnfit(
                () -> CODEC.map(
                        letter(OPEN, Optional.of(letter(SECRET, Optional.empty()))),
                        Text.class,
                        text -> text.equals(SECRET) ? null : text),
                "/quoted/answer",
                "the replacement is no ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.map(List.of(strict), Text.class, text -> text))
                .withMessageContaining("not a type of this codec");
    }

    private static void assertUnfit(Runnable call, String pointer, String complaint) {
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(call::run)
                .withMessageContaining(complaint)
                .satisfies(e -> assertThat(e.pointer()).isEqualTo(pointer));
    }
}
