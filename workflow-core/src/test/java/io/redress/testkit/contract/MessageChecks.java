package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.id.CaseId;
import io.redress.spi.CaseStore.Settled;
import io.redress.spi.Change;
import io.redress.spi.ClaimedMessage;
import io.redress.spi.DeadMessage;
import io.redress.spi.MessageKey;
import io.redress.spi.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages that wait, are claimed, and are given up. */
abstract class MessageChecks extends StoreChecks {
    private static final Settlement DONE = new Settlement.Done();

    private List<ClaimedMessage> claim() {
        return store.claimMessages(NOON, HOUR, MANY);
    }

    private static List<String> templates(List<ClaimedMessage> claims) {
        return claims.stream().map(claim -> claim.message().template()).toList();
    }

    private void settled(ClaimedMessage claim, Settlement how) {
        assertThat(store.settle(claim, how)).isEqualTo(Settled.RECORDED);
    }

    private ClaimedMessage claimOne() {
        List<ClaimedMessage> claims = claim();
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    @Test
    void whereNothingWaitsNothingIsClaimed() {
        assertThat(claim()).isEmpty();
        assertThat(store.deadMessages(MANY)).isEmpty();
    }

    @Test
    void aClaimTellsWhichTryItIsAndUntilWhenItHolds() {
        Change change = made(opening("c1").telling("hello"));
        made(opening("c2").telling("later"));

        ClaimedMessage claim = store.claimMessages(NOON, HOUR, 1).get(0);
        assertThat(claim.message()).isEqualTo(change.messages().get(0));
        assertThat(claim.attempt()).isEqualTo(1);
        ClaimedMessage other =
                store.claimMessages(NOON, HOUR.multipliedBy(2), MANY).get(0);
        assertThat(Duration.between(claim.leaseUntil(), other.leaseUntil())).isBetween(HOUR, HOUR.multipliedBy(2));
    }

    @Test
    void ofEachCaseOnlyTheFirstIsClaimed() {
        Change first = made(opening("c1").telling("c1-first").telling("c1-second"));
        made(Proposal.following(first).telling("c1-third"));
        made(opening("c2").telling("c2-first").telling("c2-second"));

        assertThat(templates(claim())).containsExactly("c1-first", "c2-first");
        assertThat(claim()).isEmpty();
    }

    @Test
    void theNextOfACaseComesWhenTheOneBeforeIsDone() {
        Change first = made(opening("c1").telling("first").telling("second"));
        made(Proposal.following(first).telling("third"));

        for (String template : List.of("first", "second", "third")) {
            ClaimedMessage claim = claimOne();
            assertThat(claim.message().template()).isEqualTo(template);
            settled(claim, DONE);
        }
        assertThat(claim()).isEmpty();
        assertThat(store.deadMessages(MANY)).isEmpty();
    }

    @Test
    void theOldestAreClaimedFirst() {
        Change c1 = made(opening("c1"));
        made(opening("c2").telling("first"));
        made(Proposal.following(c1).at(NOON.plusSeconds(1)).telling("second"));
        made(Proposal.opening(RIVAL, "c0").at(NOON.plusSeconds(2)).telling("third"));

        assertThat(templates(store.claimMessages(NOON, HOUR, 2))).containsExactly("first", "second");
        assertThat(templates(store.claimMessages(NOON, HOUR, 2))).containsExactly("third");
    }

    @Test
    void aClaimedMessageIsNobodyElsesWhileTheLeaseLasts() {
        made(opening("c1").telling("hello"));
        claimOne();

        assertThat(store.claimMessages(NOON.plus(HOUR.multipliedBy(99_999)), HOUR, MANY))
                .isEmpty();
    }

    @Test
    void aMessageWhoseClaimIsOverIsAnybodys() {
        made(opening("c1").telling("hello"));
        store.claimMessages(NOON, OVER_AT_ONCE, MANY);

        assertThat(claimOne().attempt()).isEqualTo(2);
        assertThat(claim()).isEmpty();
    }

    @Test
    void aFailedMessageWaitsAndItsCaseWaitsBehindIt() {
        made(opening("c1").telling("c1-first").telling("c1-second"));
        made(opening("c2").telling("c2-first"));
        List<ClaimedMessage> claims = claim();
        Instant later = NOON.plusSeconds(10);
        settled(claims.get(0), new Settlement.Retry(later));
        settled(claims.get(1), DONE);

        assertThat(claim()).isEmpty();
        assertThat(store.claimMessages(later.minusNanos(1000), HOUR, MANY)).isEmpty();
        List<ClaimedMessage> again = store.claimMessages(later, HOUR, MANY);
        assertThat(templates(again)).containsExactly("c1-first");
        assertThat(again.get(0).attempt()).isEqualTo(2);
    }

    @Test
    void aMessageThatIsGivenUpIsListedAndLetsTheNextOneGo() {
        Change change = made(opening("c1").telling("first").telling("second"));
        settled(claimOne(), new Settlement.Retry(NOON));
        settled(claimOne(), new Settlement.Dead("no such address"));

        assertThat(store.deadMessages(MANY))
                .containsExactly(new DeadMessage(change.messages().get(0), 2, "no such address"));
        assertThat(templates(claim())).containsExactly("second");
    }

    @Test
    void deadMessagesOfAllTenantsAreListedTheOldestFirst() {
        made(opening("c1").telling("first"));
        made(Proposal.opening(RIVAL, "c1").at(NOON.plusSeconds(1)).telling("second"));
        made(opening("c2").at(NOON.plusSeconds(2)).telling("third"));
        claim().forEach(claim -> settled(claim, new Settlement.Dead("gone")));

        assertThat(store.deadMessages(MANY))
                .extracting(dead -> dead.message().template())
                .containsExactly("first", "second", "third");
        assertThat(store.deadMessages(2))
                .extracting(dead -> dead.message().template())
                .containsExactly("first", "second");
    }

    @Test
    void aLostClaimChangesNothing() {
        made(opening("c1").telling("hello"));
        ClaimedMessage slow = store.claimMessages(NOON, OVER_AT_ONCE, MANY).get(0);
        ClaimedMessage quick = claimOne();

        for (Settlement late : List.of(DONE, new Settlement.Retry(NOON), new Settlement.Dead("late"))) {
            assertThat(store.settle(slow, late)).isEqualTo(Settled.CLAIM_LOST);
        }
        assertThat(store.deadMessages(MANY)).isEmpty();
        assertThat(claim()).isEmpty();
        settled(quick, DONE);
        assertThat(claim()).isEmpty();
    }

    @Test
    void aClaimIsSettledOnce() {
        made(opening("c1").telling("first"));
        made(opening("c2").telling("second"));
        made(opening("c3").telling("third"));
        List<ClaimedMessage> claims = claim();
        settled(claims.get(0), DONE);
        settled(claims.get(1), new Settlement.Retry(NOON.plusSeconds(60)));
        settled(claims.get(2), new Settlement.Dead("gone"));

        claims.forEach(claim -> assertThat(store.settle(claim, DONE)).isEqualTo(Settled.CLAIM_LOST));
        assertThat(store.deadMessages(MANY)).hasSize(1);
        assertThat(templates(store.claimMessages(NOON.plusSeconds(60), HOUR, MANY)))
                .containsExactly("second");
    }

    @Test
    void aRevivedMessageIsTriedAnew() {
        made(opening("c1").telling("hello"));
        settled(claimOne(), new Settlement.Retry(NOON));
        ClaimedMessage last = claimOne();
        settled(last, new Settlement.Dead("gone"));

        Instant now = NOON.plusSeconds(60);
        store.revive(last.message().key(), now);
        assertThat(store.deadMessages(MANY)).isEmpty();
        assertThat(store.claimMessages(now.minusNanos(1000), HOUR, MANY)).isEmpty();
        assertThat(store.claimMessages(now, HOUR, MANY)).singleElement().satisfies(claim -> {
            assertThat(claim.message()).isEqualTo(last.message());
            assertThat(claim.attempt()).isEqualTo(1);
        });
    }

    @Test
    void aRevivedMessageComesBeforeLaterOnesOfItsCase() {
        made(opening("c1").telling("first").telling("second").telling("third"));
        ClaimedMessage first = claimOne();
        settled(first, new Settlement.Dead("gone"));

        store.revive(first.message().key(), NOON);
        for (String template : List.of("first", "second", "third")) {
            ClaimedMessage claim = claimOne();
            assertThat(claim.message().template()).isEqualTo(template);
            settled(claim, DONE);
        }
    }

    @Test
    void whatIsNotDeadCannotBeRevived() {
        made(opening("c1").telling("waiting"));
        store.revive(new MessageKey(SHOP, CaseId.of("c1"), 9, 9), NOON);
        ClaimedMessage claim = claimOne();
        store.revive(claim.message().key(), NOON);

        assertThat(claim()).isEmpty();
        settled(claim, DONE);
        store.revive(claim.message().key(), NOON);
        assertThat(claim()).isEmpty();
    }
}
