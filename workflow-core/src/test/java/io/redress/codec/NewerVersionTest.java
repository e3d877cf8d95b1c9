package io.redress.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A newer version of the library or of the host wrote the text. */
class NewerVersionTest {
    enum Stage {
        NEW,
        DONE
    }

    sealed interface Part {}

    @Stored("keeps/1")
    record Keeps(@Stored(value = "m", formerly = "old") int middle, Optional<Stage> stage, Unknown rest)
            implements Part {}

    @Stored("drops/1")
    record Drops(Optional<Stage> stage) implements Part {}

    record Whole(Stage stage, List<Part> parts, Map<Stage, Keeps> byStage) {}

    private static final Codec CODEC = Codec.builder().type(Whole.class).build();

    @Test
    void membersThatNothingTakesAreReported() {
        Codec.Read<Whole> read = CODEC.read("""
                {"stage":"NEW","a/b~c":1,"byStage":{"DONE":{"m":1,"x":0}},
                 "parts":[{"@type":"drops/1","new":{"inner":1}},{"@type":"keeps/1","m":2,"!":[]}]}""", Whole.class);

        assertThat(read.unknown()).containsExactlyInAnyOrder("/a~1b~0c", "/parts/0/new");
        assertThat(read.kept()).containsExactlyInAnyOrder("/byStage/DONE/x", "/parts/1/!");
    }

    @Test
    void keptMembersGoBackIntoTheirPlaces() {
        String text = """
                {"!":[1.50,-0,1e3],"@type":"keeps/1","a":{"y":null,"z":true},"m":7,"n":"é\\u0000","stage":"NEW","z":0}""";

        Keeps read = (Keeps) CODEC.read(text, Part.class).value();

        assertThat(read.rest().names()).containsExactly("!", "a", "n", "z");
        assertThat(CODEC.write(read, Part.class)).isEqualTo(text);
        assertThat(CODEC.write(new Keeps(8, Optional.empty(), read.rest()), Part.class))
                .isEqualTo(text.replace("7", "8").replace("\"stage\":\"NEW\",", ""));
    }

    @Test
    void keptMembersAreComparedByWhatTheySay() {
        Unknown one = keptOf("{\"m\":1,\"a\":{\"x\":1,\"y\":[ ]}, \"b\":\"\\u0041\"}");
        Unknown other = keptOf("{\"b\":\"A\",\"a\":{\"y\":[],\"x\":1},\"m\":2}");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(Unknown.NONE);
        assertThat(one).hasToString("{\"a\":{\"x\":1,\"y\":[]},\"b\":\"A\"}");
        assertThat(keptOf("{\"m\":1}")).isSameAs(Unknown.NONE);
    }

    @Test
    void keptMembersAreNotCarriedWhereTheirNameMeansSomething() {
        // a plain Keeps knows no mark of a family, so it keeps one like any other member
        Unknown mark = keptOf("{\"m\":1,\"@type\":\"keeps/1\"}");

        assertThat(CODEC.write(new Keeps(1, Optional.empty(), mark), Keeps.class))
                .isEqualTo("{\"@type\":\"keeps/1\",\"m\":1}");
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.write(new Keeps(1, Optional.empty(), mark), Part.class))
                .withMessageContaining("name of one that is known")
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/@type"));
    }

    @Test
    void noNameOfAComponentIsWrittenTwiceEvenIfFormerOrLeftOut() {
        record Other(Unknown rest) {}
        Codec other = Codec.builder().type(Other.class).build();

        for (String name : List.of("m", "old", "stage")) {
            Unknown foreign =
                    other.read("{\"" + name + "\":1}", Other.class).value().rest();
            assertThatExceptionOfType(StoredFormException.class)
                    .isThrownBy(() -> CODEC.write(new Keeps(1, Optional.empty(), foreign), Keeps.class))
                    .withMessageContaining("name of one that is known")
                    .satisfies(e -> assertThat(e.pointer()).isEqualTo("/" + name));
        }
    }

    @ParameterizedTest
    @MethodSource
    void namesThatAreNotKnownYetAreAnErrorOfTheirOwn(String text, String pointer, String name, List<String> known) {
        assertThatExceptionOfType(UnknownNameException.class)
                .isThrownBy(() -> CODEC.read(text, Whole.class))
                .withMessageContaining(name)
                .withMessageContaining(String.join(", ", known))
                .satisfies(e -> {
                    assertThat(e.pointer()).isEqualTo(pointer);
                    assertThat(e.name()).isEqualTo(name);
                    assertThat(e.known()).isEqualTo(known);
                });
    }

    static Stream<Arguments> namesThatAreNotKnownYetAreAnErrorOfTheirOwn() {
        List<String> stages = List.of("DONE", "NEW");
        return Stream.of(
                arguments("{\"stage\":\"LATER\"}", "/stage", "LATER", stages),
                arguments("{\"byStage\":{\"LATER\":{\"m\":1}}}", "/byStage/LATER", "LATER", stages),
                arguments("{\"parts\":[{\"@type\":\"drops/1\",\"stage\":\"new\"}]}", "/parts/0/stage", "new", stages),
                arguments(
                        "{\"parts\":[{\"@type\":\"drops/2\"}]}",
                        "/parts/0/@type",
                        "drops/2",
                        List.of("drops/1", "keeps/1")));
    }

    private static Unknown keptOf(String text) {
        return CODEC.read(text, Keeps.class).value().rest();
    }
}
