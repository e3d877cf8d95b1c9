package io.redress.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types are declared that cannot be stored; each record below has one fault. */
class RefusedTypesTest {
    enum Colour {
        RED
    }

    enum Other implements Open {
        ONE
    }

    enum Twins {
        A,
        @Stored(value = "C", formerly = "A")
        B
    }

    enum Spaced {
        @Stored("a b")
        A,
        @Stored("@b")
        B,
        @Stored("")
        C
    }

    interface Open {}

    record Double1(double amount) {}

    record Float1(Float amount) {}

    record Short1(short count) {}

    record Char1(char letter) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Array1(int[] counts) {}

    @SuppressWarnings("ArrayRecordComponent")
    record GenericArray1(List<String>[] lists) {}

    @SuppressWarnings("rawtypes")
    record Raw1(List list) {}

    record Wild1(List<? extends Number> numbers) {}

    record Object1(Object anything) {}

    record Open1(Open open) {}

    record Plain1(StringBuilder text) {}

    record Date1(Date at) {}

    record LocalDateTime1(LocalDateTime at) {}

    record ArrayList1(ArrayList<String> list) {}

    record Collection1(Collection<String> all) {}

    record EnumMap1(EnumMap<Colour, String> map) {}

    record Generic1<T>(T value) {}

    record OfGeneric1(Generic1<String> generic) {}

    record NestedOptional1(List<Optional<String>> list) {}

    record DoubleOptional1(Optional<Optional<String>> twice) {}

    record AnyEnum1(Enum<?> state) {}

    record UnknownInside1(Optional<Unknown> rest) {}

    record TwoUnknown1(Unknown one, Unknown other) {}

    record KeyNumber1(Map<Integer, String> map) {}

    record KeyRecord1(Map<Double1, String> map) {}

    record SameName1(String a, @Stored("a") String b) {}

    record FormerName1(
            String a, @Stored(value = "b", formerly = "a") String b) {}

    record TwiceFormer1(
            @Stored(
                    value = "b",
                    formerly = {"c", "c"})
            String b) {}

    record BadName1(@Stored("@type") String kind) {}

    record Enums1(Twins twins) {}

    record Names1(Spaced spaced) {}

    @Inline
    record Inline2(String a, String b) {}

    @Inline
    record InlineNone() {}

    @Inline
    record InlineOptional(Optional<String> text) {}

    @Inline
    record InlineUnknown(Unknown rest) {}

    @Inline
    record InlineItself(InlineItself again) {}

    @Inline
    record InlineThere(InlineBack back) {}

    @Inline
    record InlineBack(InlineThere there) {}

    sealed interface Family {}

    record Nameless() implements Family {}

    sealed interface Same {}

    @Stored("same/1")
    record Same1() implements Same {}

    @Stored(value = "same/2", formerly = "same/1")
    record Same2() implements Same {}

    sealed interface WithClass {}

    static final class Member implements WithClass {}

    sealed interface WithOpen {}

    non-sealed interface StillOpen extends WithOpen {}

    sealed interface Mixed {}

    enum MixedEnum implements Mixed {
        A
    }

    @Stored("mixed/1")
    record MixedRecord() implements Mixed {}

    static Stream<Arguments> everyFaultNamesItsPlaceAndWhatWouldMendIt() {
        return Stream.of(
                fault(Double1.class, "Double1.amount: double", "BigDecimal or Money"),
                fault(Float1.class, "Float1.amount: java.lang.Float", "BigDecimal or Money"),
                fault(Short1.class, "Short1.count: short", "int"),
                fault(Char1.class, "Char1.letter: char", "String"),
                fault(Array1.class, "Array1.counts: int[]", "List"),
                fault(GenericArray1.class, "GenericArray1.lists: java.util.List<java.lang.String>[]", "List"),
                fault(Raw1.class, "Raw1.list: java.util.List", "type argument"),
                fault(Wild1.class, "Wild1.numbers: ? extends java.lang.Number", "name the type"),
                fault(Object1.class, "Object1.anything: java.lang.Object", "sealed interface"),
                fault(Open1.class, "Open1.open: ", "register it with family"),
                fault(Plain1.class, "Plain1.text: java.lang.StringBuilder", "record"),
                fault(Date1.class, "Date1.at: java.util.Date", "Instant"),
                fault(LocalDateTime1.class, "LocalDateTime1.at: ", "Instant"),
                fault(ArrayList1.class, "ArrayList1.list: ", "declare List or Set"),
                fault(Collection1.class, "Collection1.all: ", "declare List or Set"),
                fault(EnumMap1.class, "EnumMap1.map: ", "declare Map"),
                fault(Generic1.class, "Generic1 cannot be stored", "without type parameters"),
                fault(OfGeneric1.class, "OfGeneric1.generic: ", "without type parameters"),
                fault(NestedOptional1.class, "NestedOptional1.list: java.util.Optional", "component itself"),
                fault(DoubleOptional1.class, "DoubleOptional1.twice: java.util.Optional", "component itself"),
                fault(AnyEnum1.class, "AnyEnum1.state: ", "family(Enum.class"),
                fault(UnknownInside1.class, "UnknownInside1.rest: ", "component of a record"),
                fault(TwoUnknown1.class, "TwoUnknown1.other: a second component", "keep one"),
                fault(KeyNumber1.class, "KeyNumber1.map: java.lang.Integer cannot be a map's key", "@Inline"),
                fault(SameName1.class, "SameName1.b: its stored name \"a\" is that of ", "given once"),
                fault(FormerName1.class, "FormerName1.b: its stored name \"a\" is that of ", "given once"),
                fault(TwiceFormer1.class, "TwiceFormer1.b: its stored name \"c\" is given twice", "given once"),
                fault(BadName1.class, "BadName1.kind: \"@type\" cannot be a stored name", "does not begin with @"),
                fault(Enums1.class, "Twins.B: its stored name \"A\" is that of ", "given once"),
                fault(Inline2.class, "Inline2: @Inline wants exactly one component", "take the annotation away"),
                fault(InlineNone.class, "InlineNone: @Inline wants exactly one component", "take the annotation away"),
                fault(InlineUnknown.class, "InlineUnknown: @Inline wants exactly one", "take the annotation away"),
                fault(InlineOptional.class, "InlineOptional.text: ", "make the record itself optional"),
                fault(InlineItself.class, "InlineItself.again: ", "take @Inline away"),
                fault(InlineThere.class, "InlineBack.there: ", "take @Inline away"),
                fault(Family.class, "Nameless: as a member of ", "@Stored(\"make-offer/1\")"),
                fault(Same.class, "Same2: its stored name \"same/1\" is that of ", "given once"),
                fault(WithClass.class, "Member: it stands open in ", "record"),
                fault(WithOpen.class, "StillOpen: it stands open in ", "family"),
                fault(Mixed.class, "Mixed: the enum ", "one enum or any number of records"),
                fault(Open.class, "root type: ", "family"));
    }

    @ParameterizedTest
    @MethodSource
    void everyFaultNamesItsPlaceAndWhatWouldMendIt(Class<?> type, String place, String remedy) {
        assertThat(faults(Codec.builder().type(type)))
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains(place).contains(remedy));
    }

    @Test
    void badNamesAreEachAFault() {
        assertThat(faults(Codec.builder().type(Names1.class))).hasSize(3).allMatch(f -> f.contains("white space"));
    }

    @Test
    void aKeyThatIsNoStringIsAFaultBesideItsOwnFaults() {
        assertThat(faults(Codec.builder().type(KeyRecord1.class)))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("Double1.amount"),
                        fault -> assertThat(fault).contains("KeyRecord1.map").contains("cannot be a map's key"));
    }

    @Test
    void familiesThatAreRegisteredWronglyAreFaults() {
        assertThat(faults(Codec.builder()
                        .family(Open.class, Other.class, Same1.class, Open.class)
                        .family(Serializable.class, String.class)
                        .family(Number.class, Integer.class)
                        .family(Enum.class, Colour.class, Other.class)
                        .family(Comparable.class, Colour.class)))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault)
                                .contains("Same1: it does not implement ")
                                .contains("Open"),
                        fault -> assertThat(fault)
                                .contains("Open: it does not implement ")
                                .contains("Open"),
                        fault -> assertThat(fault).contains("java.lang.String: it stands open in java.io.Serializable"),
                        fault -> assertThat(fault).contains("family java.lang.Number: it is neither"),
                        fault -> assertThat(fault).contains("Enum: the enum ").contains("not its only member"),
                        fault -> assertThat(fault).contains("java.lang.Comparable cannot be stored"));
    }

    @Test
    void allFaultsComeAtOnce() {
        Codec.Builder builder = Codec.builder().type(Double1.class).type(Wild1.class);

        List<String> faults = faults(builder.type(Same.class).type(Double1.class));

        assertThat(faults).hasSize(3);
        assertThatExceptionOfType(StoredTypesException.class)
                .isThrownBy(builder::build)
                .withMessageContaining("3 fault(s)")
                .satisfies(e -> faults.forEach(fault -> assertThat(e).hasMessageContaining(fault)));
    }

    @Test
    void aLimitWithoutRoomIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Codec.builder().limit(0));
    }

    private static List<String> faults(Codec.Builder builder) {
        return catchThrowableOfType(StoredTypesException.class, builder::build).faults();
    }

    private static Arguments fault(Class<?> type, String place, String remedy) {
        return Arguments.arguments(type, place, remedy);
    }

    /** And one without a fault. */
    record Fine(Set<Colour> colours, Map<Colour, List<Set<String>>> map) {}

    @Test
    void whatHasNoFaultIsBuilt() {
        assertThat(Codec.builder()
                        .type(Fine.class)
                        .family(Open.class, Other.class)
                        .family(StillOpen.class)
                        .type(WithOpen.class)
                        .build())
                .isNotNull();
    }
}
