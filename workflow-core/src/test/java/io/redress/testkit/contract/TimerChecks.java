package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.Change;
import io.redress.spi.Parked;
import io.redress.spi.Timer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Due deadlines. */
abstract class TimerChecks extends StoreChecks {
    private static final Instant LATER = NOON.plusSeconds(3600);

    private List<String> due(Instant now) {
        return store.due(now, MANY).stream()
                .map(timer -> timer.caseId() + " " + timer.deadline())
                .toList();
    }

    private static Parked parked(TenantId tenant, String id, String deadline) {
        String name = "timer/" + id + "/" + deadline;
        return new Parked(
                tenant, name, Parked.Kind.TIMER, Optional.of(CaseId.of(id)), NOON, deadline, "missing-definition");
    }

    @Test
    void withoutTimersNothingIsDue() {
        made(opening("c1"));

        assertThat(store.due(LATER, MANY)).isEmpty();
        assertThat(store.nextDue()).isEmpty();
    }

    @Test
    void timersAreReplacedWhole() {
        Change first = made(opening("c1").timer("answer", NOON).timer("choice", NOON));
        Change second = made(Proposal.following(first).timer("answer", NOON.plusSeconds(9)));

        assertThat(store.due(LATER, MANY)).containsExactlyElementsOf(second.timers());
        made(Proposal.following(second));
        assertThat(store.due(LATER, MANY)).isEmpty();
        assertThat(store.nextDue()).isEmpty();
    }

    @Test
    void theOldestComesFirstOverAllCasesAndTenants() {
        made(opening("c1").timer("answer", NOON.plusSeconds(3)).timer("choice", NOON.plusSeconds(1)));
        made(Proposal.opening(RIVAL, "c2").timer("answer", NOON.plusSeconds(2)));
        made(opening("c3").timer("answer", NOON.plusNanos(1000)));

        assertThat(due(LATER)).containsExactly("c3 answer", "c1 choice", "c2 answer", "c1 answer");
    }

    @Test
    void theLimitKeepsTheOldest() {
        made(opening("c1").timer("answer", NOON.plusSeconds(3)));
        made(opening("c2").timer("answer", NOON.plusSeconds(1)));
        made(opening("c3").timer("answer", NOON.plusSeconds(2)));

        assertThat(store.due(LATER, 2)).extracting(Timer::caseId).containsExactly(CaseId.of("c2"), CaseId.of("c3"));
    }

    @Test
    void aTimerPassesAfterItsDueInstantAndNotAtIt() {
        made(opening("c1").timer("answer", NOON));

        assertThat(due(NOON.minusSeconds(1))).isEmpty();
        assertThat(due(NOON)).isEmpty();
        assertThat(due(NOON.plusNanos(1000))).containsExactly("c1 answer");
    }

    @Test
    void theNextDueInstantIsTheEarliestOfAll() {
        made(opening("c1").timer("answer", LATER));
        made(Proposal.opening(RIVAL, "c2").timer("answer", NOON).timer("choice", LATER));

        assertThat(store.nextDue()).contains(NOON);
    }

    @Test
    void aTimerThatPassedStaysUntilItsCaseChanges() {
        Change change = made(opening("c1").timer("answer", NOON));

        assertThat(due(LATER)).isEqualTo(due(LATER)).hasSize(1);
        assertThat(store.nextDue()).contains(NOON);
        made(Proposal.following(change));
        assertThat(due(LATER)).isEmpty();
    }

    @Test
    void aParkedTimerIsLeftOutUntilItIsTakenBack() {
        made(opening("c1").timer("answer", NOON));
        made(opening("c2").timer("answer", NOON.plusSeconds(1)));

        store.park(parked(SHOP, "c1", "answer"));
        assertThat(due(LATER)).containsExactly("c2 answer");
        assertThat(store.nextDue()).contains(NOON.plusSeconds(1));

        store.unpark(SHOP, "timer/c1/answer");
        assertThat(due(LATER)).containsExactly("c1 answer", "c2 answer");
        assertThat(store.nextDue()).contains(NOON);
        assertThat(store.parked(MANY)).isEmpty();
    }

    @Test
    void parkedTimersDoNotUseUpTheLimit() {
        made(opening("c1").timer("answer", NOON));
        made(opening("c2").timer("answer", NOON.plusSeconds(1)));
        store.park(parked(SHOP, "c1", "answer"));

        assertThat(store.due(LATER, 1)).extracting(Timer::caseId).containsExactly(CaseId.of("c2"));
    }

    @Test
    void aParkedTimerHoldsUpNeitherItsCaseNorItsNamesakes() {
        made(opening("c1").timer("answer", NOON).timer("choice", NOON));
        made(Proposal.opening(RIVAL, "c1").timer("answer", NOON.plusSeconds(1)));
        made(opening("c11").timer("answer", NOON.plusSeconds(2)));

        store.park(parked(SHOP, "c1", "answer"));
        assertThat(due(LATER)).containsExactly("c1 choice", "c1 answer", "c11 answer");
    }

    /** The timers of a changed case are new ones: what was put aside were the old ones. */
    @Test
    void theTimersOfACaseThatChangesAreNotParked() {
        Change first = made(opening("c1").timer("answer", NOON));
        store.park(parked(SHOP, "c1", "answer"));

        made(Proposal.following(first).timer("answer", NOON.plusSeconds(5)));
        assertThat(due(LATER)).containsExactly("c1 answer");
        assertThat(store.nextDue()).contains(NOON.plusSeconds(5));
        assertThat(store.parked(MANY)).isEmpty();
    }

    @Test
    void aLostChangeTakesNoTimerBack() {
        made(opening("c1").timer("answer", NOON));
        store.park(parked(SHOP, "c1", "answer"));

        lost(opening("c1").timer("answer", NOON));
        assertThat(due(LATER)).isEmpty();
        assertThat(store.parked(MANY)).hasSize(1);
    }

    @Test
    void aParkedContactHoldsNoTimer() {
        made(opening("c1").timer("answer", NOON));

        store.park(new Parked(
                SHOP, "contact/k1", Parked.Kind.CONTACT, Optional.of(CaseId.of("c1")), NOON, "answer", "too long"));
        assertThat(due(LATER)).containsExactly("c1 answer");
    }

    /** However far a node's clock runs ahead: claims are measured by a clock that all nodes share. */
    @Test
    void aClaimedTimerIsNobodyElsesWhileTheClaimHolds() {
        Change change = made(opening("c1").timer("answer", NOON));

        assertThat(store.claimDue(LATER, HOUR, MANY)).containsExactlyElementsOf(change.timers());
        assertThat(store.claimDue(LATER, HOUR, MANY)).isEmpty();
        assertThat(store.claimDue(LATER.plus(HOUR.multipliedBy(99_999)), HOUR, MANY))
                .isEmpty();
        assertThat(store.due(LATER, MANY)).containsExactlyElementsOf(change.timers());
    }

    @Test
    void aClaimThatIsOverIsAnybodys() {
        Change change = made(opening("c1").timer("answer", NOON));

        assertThat(store.claimDue(LATER, OVER_AT_ONCE, MANY)).containsExactlyElementsOf(change.timers());
        assertThat(store.claimDue(NOON.plusNanos(1000), HOUR, MANY)).containsExactlyElementsOf(change.timers());
        assertThat(store.claimDue(LATER, HOUR, MANY)).isEmpty();
    }

    /** What comes late but is older than what was claimed before is not passed over. */
    @Test
    void claimsInARowFindWhatIsOlder() {
        for (int i = 10; i < 40; i++) {
            made(opening("c" + i).timer("answer", NOON.plusSeconds(i)));
        }
        Set<String> claimed = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            made(opening("late" + i).timer("answer", NOON.minusSeconds(i)));
            store.claimDue(LATER, HOUR, 2).forEach(timer -> claimed.add(timer.caseId() + ""));
        }
        for (int i = 0; i < 10; i++) {
            store.claimDue(LATER, HOUR, 3).forEach(timer -> claimed.add(timer.caseId() + ""));
        }
        assertThat(claimed).hasSize(50);
    }

    @Test
    void claimsTakeTheOldestAndLeaveTheRest() {
        made(opening("c1").timer("answer", NOON.plusSeconds(3)));
        made(opening("c2").timer("answer", NOON.plusSeconds(1)));
        made(Proposal.opening(RIVAL, "c3").timer("answer", NOON.plusSeconds(2)));

        assertThat(store.claimDue(LATER, HOUR, 2))
                .extracting(Timer::caseId)
                .containsExactly(CaseId.of("c2"), CaseId.of("c3"));
        assertThat(store.claimDue(LATER, HOUR, 2)).extracting(Timer::caseId).containsExactly(CaseId.of("c1"));
    }

    @Test
    void whatIsNotDueOrParkedIsNotClaimed() {
        made(opening("c1").timer("answer", NOON));
        store.park(parked(SHOP, "c1", "answer"));
        made(opening("c2").timer("answer", NOON.plusSeconds(9)));

        assertThat(store.claimDue(NOON.plusSeconds(9), HOUR, MANY)).isEmpty();
    }

    @Test
    void aReleasedTimerCanBeClaimedAtOnce() {
        Change change = made(opening("c1").timer("answer", NOON));
        List<Timer> claimed = store.claimDue(LATER, HOUR, MANY);
        store.release(claimed);

        assertThat(store.claimDue(LATER, HOUR, MANY)).containsExactlyElementsOf(change.timers());
    }

    @Test
    void aChangeOfTheCaseEndsTheClaim() {
        Change first = made(opening("c1").timer("answer", NOON));
        List<Timer> claimed = store.claimDue(LATER, HOUR, MANY);
        Change second = made(Proposal.following(first).timer("answer", NOON));

        assertThat(store.claimDue(LATER, HOUR, MANY)).containsExactlyElementsOf(second.timers());
        made(Proposal.following(second).timer("answer", NOON.plusSeconds(1)));
        store.claimDue(LATER, HOUR, MANY);
        store.release(claimed);
        assertThat(store.claimDue(LATER, HOUR, MANY)).isEmpty();
    }
}
