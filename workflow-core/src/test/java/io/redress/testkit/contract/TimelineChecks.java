package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.id.CaseId;
import io.redress.spi.Change;
import io.redress.spi.KeptText;
import io.redress.timeline.ChainLink;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Timelines, and the personal words beside them. */
abstract class TimelineChecks extends StoreChecks {
    private static final CaseId C1 = CaseId.of("c1");
    private static final KeptText HELLO = Proposal.text("hello");
    private static final KeptText NAME = Proposal.text("Carl");

    @Test
    void aCaseThatDoesNotExistHasNoTimelineAndNoWords() {
        assertThat(store.timeline(SHOP, C1, 0, MANY)).isEmpty();
        assertThat(store.texts(SHOP, C1)).isEmpty();
    }

    @Test
    void entriesOfSeveralChangesComeInTheOrderOfTheirNumbers() {
        Change first = made(opening("c1").entries(3).saying("{\"n\":\"first\"}"));
        Change second = made(
                Proposal.following(first).entries(9).at(NOON.minusSeconds(9)).saying("{\"n\":\"second\"}"));

        assertThat(store.timeline(SHOP, C1, 0, MANY))
                .containsExactlyElementsOf(Stream.of(first, second)
                        .flatMap(change -> change.links().stream())
                        .toList());
    }

    @Test
    void aTimelineIsReadPieceByPiece() {
        Change change = made(opening("c1").entries(25));

        List<ChainLink> read = new ArrayList<>();
        List<ChainLink> piece;
        do {
            long after = read.isEmpty() ? 0 : read.get(read.size() - 1).number();
            piece = store.timeline(SHOP, C1, after, 10);
            read.addAll(piece);
        } while (piece.size() == 10);
        assertThat(read).containsExactlyElementsOf(change.links());
    }

    @Test
    void behindTheLastEntryThereIsNothing() {
        made(opening("c1").entries(5));

        assertThat(store.timeline(SHOP, C1, 4, MANY))
                .extracting(ChainLink::number)
                .containsExactly(5L);
        assertThat(store.timeline(SHOP, C1, 5, MANY)).isEmpty();
        assertThat(store.timeline(SHOP, C1, Long.MAX_VALUE, MANY)).isEmpty();
    }

    @Test
    void timelinesOfTwoCasesStayApart() {
        Change one = made(opening("c1").entries(2));
        Change other = made(opening("c2").entries(2));

        assertThat(store.timeline(SHOP, C1, 0, MANY)).containsExactlyElementsOf(one.links());
        assertThat(store.timeline(SHOP, CaseId.of("c2"), 0, MANY)).containsExactlyElementsOf(other.links());
    }

    @Test
    void wordsOfSeveralChangesAddUp() {
        Change first = made(opening("c1").keeping(HELLO));
        made(Proposal.following(first).keeping(NAME, Proposal.text("")));

        assertThat(store.texts(SHOP, C1)).containsExactlyInAnyOrder(HELLO, NAME, Proposal.text(""));
    }

    @Test
    void erasedWordsAreGoneAndTheOthersStay() {
        Change first = made(opening("c1").keeping(HELLO, NAME));

        Change second = made(Proposal.following(first).erasing(NAME));
        assertThat(store.texts(SHOP, C1)).containsExactly(HELLO);
        assertThat(store.timeline(SHOP, C1, 0, MANY)).hasSize(2);
        assertThat(row("c1")).contains(second.after());
    }

    @Test
    void erasingWordsThatAreNotKeptDoesNothing() {
        Change first = made(opening("c1").keeping(HELLO));

        made(Proposal.following(first).erasing(NAME));
        assertThat(store.texts(SHOP, C1)).containsExactly(HELLO);
    }

    @Test
    void theSameWordsOfAnotherCaseStay() {
        Change one = made(opening("c1").keeping(HELLO));
        made(opening("c2").keeping(HELLO));

        made(Proposal.following(one).erasing(HELLO));
        assertThat(store.texts(SHOP, C1)).isEmpty();
        assertThat(store.texts(SHOP, CaseId.of("c2"))).containsExactly(HELLO);
    }
}
