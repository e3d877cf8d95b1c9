package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.id.CaseId;
import io.redress.party.Commitment;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.KeptText;
import io.redress.spi.Loaded;
import io.redress.spi.StoredCase;
import io.redress.timeline.ChainHead;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A change is made on the exact end of its case's chain, wholly or not at all. */
abstract class FencingChecks extends StoreChecks {
    private static final KeptText WORDS = Proposal.text("seven of eight arrived");
    private static final KeptText MORE = Proposal.text("still waiting");

    @Test
    void aCaseThatWasNeverOpenedIsNotFound() {
        assertThat(store.load(SHOP, Optional.of(CaseId.of("c1")), Set.of()).found())
                .isEmpty();
    }

    @Test
    void aNewCaseIsFoundAsItWasGiven() {
        Change change = made(opening("c1").filed("{\"a\":1}"));

        assertThat(row("c1")).contains(change.after());
    }

    @Test
    void aNewCaseIsMadeOnce() {
        Change first = made(opening("c1").filed("{\"first\":true}"));

        lost(opening("c1").filed("{\"second\":true}"));
        assertThat(row("c1")).contains(first.after());
    }

    @Test
    void aChangeOnTheExactHeadIsMade() {
        Change first = made(opening("c1"));

        Change second = made(Proposal.following(first).entries(3));
        assertThat(row("c1").map(StoredCase::head)).contains(Proposal.head("c1", 4));
        assertThat(row("c1")).contains(second.after());
    }

    @Test
    void aChangeOnAnOlderHeadIsLost() {
        Change first = made(opening("c1"));
        Change second = made(Proposal.following(first));

        lost(Proposal.following(first).filed("{\"late\":true}"));
        assertThat(row("c1")).contains(second.after());
    }

    @Test
    void aChangeOnAHeadThatIsNotReachedYetIsLost() {
        Change first = made(opening("c1"));

        lost(Proposal.following(first).expecting(Proposal.head("c1", 2)));
        assertThat(row("c1")).contains(first.after());
    }

    @Test
    void theHashFencesAsWellAsTheNumber() {
        Change first = made(opening("c1"));
        ChainHead forged = new ChainHead(1, Commitment.to("some", "other").hex());

        lost(Proposal.following(first).expecting(forged));
        assertThat(row("c1")).contains(first.after());
    }

    @Test
    void aChangeOfACaseThatDoesNotExistIsLost() {
        lost(opening("c1").expecting(Proposal.head("c1", 1)));
        assertThat(row("c1")).isEmpty();
    }

    @Test
    void aLostChangeSaysWhatStoodAgainstIt() {
        made(opening("c1").claiming(register("r"), "c1"));

        assertThat(commit(opening("c1")))
                .isInstanceOfSatisfying(
                        Commit.Lost.class, lost -> assertThat(lost.what()).isNotBlank());
        assertThat(commit(opening("c2").claiming(register("r"), "c2")))
                .isInstanceOfSatisfying(
                        Commit.Lost.class, lost -> assertThat(lost.what()).isNotBlank());
    }

    @Test
    void nothingOfANewCaseStaysWhenARegisterIsTaken() {
        made(opening("holder").claiming(register("taken"), "holder"));

        lost(opening("c1")
                .timer("answer", NOON)
                .claiming(register("free"), "c1")
                .claiming(register("taken"), "c1")
                .keeping(WORDS)
                .telling("hello"));

        assertThat(row("c1")).isEmpty();
        assertThat(store.timeline(SHOP, CaseId.of("c1"), 0, MANY)).isEmpty();
        assertThat(store.texts(SHOP, CaseId.of("c1"))).isEmpty();
        assertThat(store.due(NOON.plusSeconds(1), MANY)).isEmpty();
        assertThat(store.nextDue()).isEmpty();
        assertThat(read(register("free"))).isEmpty();
        assertThat(store.claimMessages(NOON, HOUR, MANY)).isEmpty();
    }

    @Test
    void nothingOfAChangeStaysWhenItsHeadIsOld() {
        Change first = made(opening("c1")
                .timer("answer", NOON)
                .claiming(register("held"), "c1")
                .keeping(WORDS)
                .telling("first"));
        Change second = made(Proposal.following(first).timer("answer", NOON));

        lost(Proposal.following(first)
                .indexed(new Columns().in("CLOSED").closedAt(NOON))
                .filed("{\"late\":true}")
                .timer("choice", NOON.minusSeconds(60))
                .releasing(register("held"), "c1")
                .claiming(register("free"), "c1")
                .keeping(MORE)
                .erasing(WORDS)
                .telling("second"));

        assertThat(row("c1")).contains(second.after());
        assertThat(store.timeline(SHOP, CaseId.of("c1"), 0, MANY)).hasSize(2);
        assertThat(store.texts(SHOP, CaseId.of("c1"))).containsExactly(WORDS);
        assertThat(store.due(NOON.plusSeconds(1), MANY)).containsExactlyElementsOf(second.timers());
        assertThat(read(register("held"))).contains(Proposal.held(register("held"), "c1"));
        assertThat(read(register("free"))).isEmpty();
        assertThat(store.claimMessages(NOON, HOUR, MANY))
                .extracting(claim -> claim.message().template())
                .containsExactly("first");
    }

    @Test
    void everythingOfAMadeChangeIsThere() {
        Change change = made(opening("c1")
                .entries(2)
                .timer("answer", NOON)
                .claiming(register("held"), "c1")
                .keeping(WORDS, MORE)
                .telling("first"));

        Loaded loaded = store.load(SHOP, Optional.of(CaseId.of("c1")), Set.of(register("held")));
        assertThat(loaded.found()).contains(change.after());
        assertThat(loaded.registers()).containsOnlyKeys(register("held"));
        assertThat(store.timeline(SHOP, CaseId.of("c1"), 0, MANY)).containsExactlyElementsOf(change.links());
        assertThat(store.texts(SHOP, CaseId.of("c1"))).containsExactlyInAnyOrder(WORDS, MORE);
        assertThat(store.due(NOON.plusSeconds(1), MANY)).containsExactlyElementsOf(change.timers());
        assertThat(store.claimMessages(NOON, HOUR, MANY))
                .extracting(claim -> claim.message())
                .containsExactlyElementsOf(change.messages());
    }
}
