package io.redress.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names have changed since a text was written. */
class RenamedTest {
    sealed interface Action {}

    @Stored(
            value = "hand-over/2",
            formerly = {"escalate/1", "hand-over/1"})
    record HandOver(
            @Stored(
                    value = "to",
                    formerly = {"recipient", "a-to"})
            String receiver,

            Optional<Rank> rank,
            @Stored(value = "z", formerly = "ranks") Map<Rank, Integer> counts)
            implements Action {}

    enum Rank {
        @Stored(value = "lead", formerly = "TEAM_LEAD")
        LEAD,
        AGENT
    }

    private static final Codec CODEC = Codec.builder().type(Action.class).build();

    @Test
    void formerNamesOfTypesComponentsAndConstantsAreRead() {
        HandOver meant = new HandOver("Li", Optional.of(Rank.LEAD), Map.of(Rank.LEAD, 1));

        assertThat(CODEC.read("""
                                {"@type":"escalate/1","recipient":"Li","rank":"TEAM_LEAD","ranks":{"TEAM_LEAD":1}}""", Action.class).value()).isEqualTo(meant);
        assertThat(CODEC.read("""
                                {"@type":"hand-over/1","a-to":"Li","rank":"lead","z":{"lead":1}}""", Action.class).value()).isEqualTo(meant);
    }

    @Test
    void onlyPresentNamesAreWritten() {
        assertThat(CODEC.write(
                        new HandOver("Li", Optional.of(Rank.LEAD), Map.of(Rank.LEAD, 1, Rank.AGENT, 2)), Action.class))
                .isEqualTo("""
                        {"@type":"hand-over/2","rank":"lead","to":"Li","z":{"AGENT":2,"lead":1}}""");
    }

    @Test
    void theJavaNameOfARenamedThingMeansNothing() {
        assertThatExceptionOfType(UnknownNameException.class)
                .isThrownBy(() -> CODEC.read("\"LEAD\"", Rank.class))
                .satisfies(e -> assertThat(e.known()).containsExactly("AGENT", "lead"));
        assertThat(CODEC.read("{\"to\":\"Li\",\"receiver\":\"Wu\"}", HandOver.class)
                        .unknown())
                .containsExactly("/receiver");
    }

    @Test
    void twoNamesOfOneThingAtOnceAreRefused() {
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.read("{\"recipient\":\"Li\",\"to\":\"Wu\"}", HandOver.class))
                .withMessageContaining("two of its names")
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/to"));
        assertThatExceptionOfType(StoredFormException.class)
                .isThrownBy(() -> CODEC.read("{\"to\":\"Wu\",\"z\":{\"TEAM_LEAD\":1,\"lead\":1}}", HandOver.class))
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/z/lead"));
    }
}
