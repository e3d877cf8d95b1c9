package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.id.CaseId;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.StoredCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several changes in one call: in order, each for itself. */
abstract class PluralCommitChecks extends StoreChecks {
    private static final Commit.Made MADE = new Commit.Made();

    private List<Boolean> commit(Proposal... proposals) {
        List<Change> changes = Stream.of(proposals).map(Proposal::change).toList();
        return store.commit(changes).stream().map(MADE::equals).toList();
    }

    @Test
    void noChangesGiveNoResults() {
        assertThat(store.commit(List.of())).isEmpty();
    }

    @Test
    void aLostChangeDoesNotSpoilTheOthers() {
        made(opening("old"));

        assertThat(commit(opening("c1"), opening("old"), opening("c2"), opening("c3")))
                .containsExactly(true, false, true, true);
        assertThat(Stream.of("c1", "c2", "c3").map(this::row)).allMatch(row -> row.isPresent());
    }

    @Test
    void aLaterChangeOfACaseSeesAnEarlierOne() {
        Proposal first = opening("c1");
        Proposal second = Proposal.following(first.change()).entries(2);
        Proposal third = Proposal.following(second.change()).filed("{\"third\":true}");

        assertThat(commit(first, second, third)).containsExactly(true, true, true);
        assertThat(row("c1")).contains(third.change().after());
        assertThat(store.timeline(SHOP, CaseId.of("c1"), 0, MANY)).hasSize(4);
    }

    @Test
    void theSameChangeTwiceIsMadeOnce() {
        Proposal change = opening("c1").claiming(register("r"), "c1");

        assertThat(commit(change, change)).containsExactly(true, false);
        assertThat(store.timeline(SHOP, CaseId.of("c1"), 0, MANY)).hasSize(1);
    }

    @Test
    void whatFollowsALostChangeOfItsCaseIsLostToo() {
        Change first = made(opening("c1").claiming(register("r"), "c1"));
        Proposal blocked = Proposal.following(first).claiming(register("r"), "again");

        assertThat(commit(blocked, Proposal.following(blocked.change()), Proposal.following(first)))
                .containsExactly(false, false, true);
        assertThat(row("c1").map(StoredCase::head)).contains(Proposal.head("c1", 2));
    }

    @Test
    void ofTwoThatClaimARegisterTheFirstGetsIt() {
        assertThat(commit(
                        opening("c1").claiming(register("r"), "c1"),
                        opening("c2").claiming(register("r"), "c2")))
                .containsExactly(true, false);
        assertThat(read(register("r"))).contains(Proposal.held(register("r"), "c1"));
        assertThat(row("c2")).isEmpty();
    }

    @Test
    void aRegisterThatAnEarlierChangeFreesCanBeClaimedByALaterOne() {
        Change holder = made(opening("c1").claiming(register("r"), "c1"));

        assertThat(commit(
                        Proposal.following(holder).releasing(register("r"), "c1"),
                        opening("c2").claiming(register("r"), "c2")))
                .containsExactly(true, true);
        assertThat(read(register("r"))).contains(Proposal.held(register("r"), "c2"));
    }

    @Test
    void aHundredChangesKeepTheirOrder() {
        made(opening("c50"));
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            proposals.add(opening("c" + i).timer("answer", NOON.plusSeconds(i)));
        }

        List<Boolean> results = commit(proposals.toArray(Proposal[]::new));
        assertThat(results).hasSize(100);
        assertThat(results.indexOf(false)).isEqualTo(50);
        assertThat(results.lastIndexOf(false)).isEqualTo(50);
        assertThat(store.due(NOON.plusSeconds(1000), MANY)).hasSize(99);
    }
}
