package io.redress.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One declared type has several members, and a host adds its own. */
class FamiliesTest {
    sealed interface Event {}

    @Stored("moved/1")
    record Moved(Stage to, Map<Stage, Integer> visits) implements Event {}

    @Stored("paid/1")
    record Paid(int cents) implements Event {}

    non-sealed interface HostEvent extends Event {}

    @Stored("rated/1")
    record Rated(int stars) implements HostEvent {}

    @Stored("praised/1")
    record Praised(Event why, List<Event> others) implements HostEvent {}

    interface Stage {}

    enum ShopStage implements Stage {
        NEW,
        @Stored("over")
        CLOSED
    }

    enum OtherStage implements Stage {
        NEW
    }

    private static final Codec CODEC = Codec.builder()
            .type(Event.class)
            .family(HostEvent.class, Rated.class)
            .family(HostEvent.class, Praised.class)
            .family(Stage.class, ShopStage.class)
            .build();

    @Test
    void membersOfAnOpenPartJoinTheSealedWhole() {
        Event event = new Praised(new Rated(5), List.of(new Paid(1), new Rated(4)));

        String text = CODEC.write(event, Event.class);

        assertThat(text).isEqualTo("""
                        {"@type":"praised/1","others":[{"@type":"paid/1","cents":1},{"@type":"rated/1","stars":4}],\
                        "why":{"@type":"rated/1","stars":5}}""");
        assertThat(CODEC.read(text, Event.class).value()).isEqualTo(event);
        assertThat(CODEC.read(text, HostEvent.class).value()).isEqualTo(event);
        assertThatExceptionOfType(UnknownNameException.class)
                .isThrownBy(() -> CODEC.read("{\"@type\":\"paid/1\",\"cents\":1}", HostEvent.class))
                .satisfies(e -> assertThat(e.known()).containsExactly("praised/1", "rated/1"));
    }

    @Test
    void anEnumStandsForAnInterfaceByItsConstants() {
        Moved moved = new Moved(ShopStage.CLOSED, Map.of(ShopStage.NEW, 1, ShopStage.CLOSED, 2));

        String text = CODEC.write(moved, Event.class);

        assertThat(text).isEqualTo("{\"@type\":\"moved/1\",\"to\":\"over\",\"visits\":{\"NEW\":1,\"over\":2}}");
        assertThat(CODEC.read(text, Event.class).value()).isEqualTo(moved);
    }

    @Test
    void strangersAreRefusedRatherThanWrittenUnderAWrongName() {
        record Stranger(int stars) implements HostEvent {}

        assertRefused(new Praised(new Stranger(1), List.of()), "/why", "Stranger is not registered as a member of");
        assertRefused(new Moved(OtherStage.NEW, Map.of()), "/to", "OtherStage is not registered as a");
        assertRefused(new Moved(ShopStage.NEW, Map.of(OtherStage.NEW, 1)), "", "OtherStage is not registered as a");
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.map(new Praised(new Stranger(1), List.of()), Paid.class, paid -> paid))
                .withMessageContaining("Stranger is not registered as a member of")
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/why"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.write(new Stranger(1), Stranger.class))
                .withMessageContaining("Stranger is not a type of this codec");
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.write(new Paid(1), Moved.class))
                .withMessageContaining("a io.redress.codec.FamiliesTest$Paid stands where a");
    }

    @Test
    void whatIsRegisteredGoesBeforeWhatIsPermitted() {
        Codec narrow = Codec.builder().family(Event.class, Paid.class).build();

        assertThat(narrow.write(new Paid(1), Event.class)).isEqualTo("{\"@type\":\"paid/1\",\"cents\":1}");
        assertThatExceptionOfType(UnknownNameException.class)
                .isThrownBy(() -> narrow.read("{\"@type\":\"moved/1\"}", Event.class))
                .satisfies(e -> assertThat(e.known()).containsExactly("paid/1"));
    }

    @Test
    void aFamilyMayHaveNoMemberYet() {
        Codec empty = Codec.builder().family(HostEvent.class).type(Paid.class).build();

        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> empty.write(new Rated(1), HostEvent.class));
        assertThatExceptionOfType(UnknownNameException.class)
                .isThrownBy(() -> empty.read("{\"@type\":\"rated/1\"}", HostEvent.class))
                .satisfies(e -> assertThat(e.known()).isEmpty());
    }

    @Test
    void theMarkMayStandAnywhereButMustBeThere() {
        assertThat(CODEC.read("{\"!\":0,\"stars\":3,\"@type\":\"rated/1\"}", Event.class))
                .isEqualTo(new Codec.Read<Event>(new Rated(3), List.of("/!"), List.of()));
        assertUnreadable("{\"stars\":3}", "/@type", "missing");
        assertUnreadable("{\"@type\":7,\"stars\":3}", "/@type", "a string is due, not a number");
        assertUnreadable("\"rated/1\"", "", "an object is due");
    }

    @Test
    void aBuilderLaterChangedLeavesWhatItBuilt() {
        Codec.Builder builder = Codec.builder().family(HostEvent.class, Rated.class);
        Codec before = builder.build();

        builder.family(HostEvent.class, Praised.class).limit(1).family(Stage.class, ShopStage.class);

        assertThat(before.write(new Rated(1), HostEvent.class)).isEqualTo("{\"@type\":\"rated/1\",\"stars\":1}");
    }

    private static void assertRefused(Event value, String pointer, String complaint) {
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.write(value, Event.class))
                .withMessageContaining(complaint)
                .satisfies(e -> assertThat(e.pointer()).startsWith(pointer));
    }

    private static void assertUnreadable(String text, String pointer, String complaint) {
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.read(text, Event.class))
                .withMessageContaining(complaint)
                .satisfies(e -> assertThat(e.pointer()).isEqualTo(pointer));
    }
}
