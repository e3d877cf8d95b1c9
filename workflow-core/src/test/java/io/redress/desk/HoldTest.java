package io.redress.desk;

import static io.redress.desk.HoldingShop.FIRST;
import static io.redress.desk.HoldingShop.ORDER;
import static io.redress.desk.HoldingShop.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.desk.HoldingShop.Reopen;
import io.redress.failure.Violation;
import io.redress.id.CaseId;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.permission.Refusal;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.store.MemoryCaseStore;
import io.redress.testkit.Invariants;
import io.redress.workflow.Steps;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Confirmed behind her back, S02: what is disputed waits, and nothing else does. */
class HoldTest {
    private final HoldingShop shop = new HoldingShop(new MemoryCaseStore());

    private void isHeld(ItemId item, CaseId by) {
        int before = shop.payouts.size();
        assertThat(shop.pay(item)).isEqualTo(new Settling.Held<>(by));
        assertThat(shop.payouts).as("payouts of what is held").hasSize(before);
        assertThat(holder(item)).contains(by);
        shop.whole();
    }

    private void isFree(ItemId item) {
        assertThat(shop.pay(item)).isEqualTo(new Settling.Free<>(shop.payouts.size()));
        assertThat(shop.payouts).endsWith(item.value());
        assertThat(holder(item)).isEmpty();
        shop.whole();
    }

    private Optional<CaseId> holder(ItemId item) {
        return shop.desk.holds(Office.TENANT, ORDER, List.of(item)).get(0).by();
    }

    @Test
    void theDisputedItemIsHeldAndAnotherLineOfTheOrderSettles() {
        CaseId id = shop.dispute("item-1");

        isHeld(FIRST, id);
        isFree(SECOND);
    }

    @Test
    void whereNoItemIsNamedTheWholeOrderIsHeldAndNoOther() {
        CaseId id = shop.dispute();

        isHeld(FIRST, id);
        isHeld(SECOND, id);
        assertThat(shop.desk.settle(Office.TENANT, OrderId.of("o2"), FIRST, () -> "on the road"))
                .isEqualTo(new Settling.Free<>("on the road"));
    }

    @Test
    void anAutomaticPayoutResolvesNoCase() {
        CaseId id = shop.dispute("item-1");
        isFree(SECOND);
        shop.pay(FIRST);

        assertThat(shop.desk.as(shop.ann).timeline(id)).hasSize(1);
        isHeld(FIRST, id);
    }

    @Test
    void theHoldEndsWithTheCaseAndComesBackWithIt() {
        CaseId id = shop.dispute("item-1", "item-2");
        shop.close(id);
        isFree(FIRST);

        shop.act(id, new Reopen());
        isHeld(FIRST, id);
        isHeld(SECOND, id);
    }

    /** Whoever wants the last word of a clock lets it have its say first. */
    @Test
    void aCaseThatIsOverByTheClockHoldsUntilSomebodyLooks() {
        CaseId id = shop.dispute("item-1");
        shop.clock.advance(Duration.ofHours(9));
        assertThat(shop.pay(FIRST)).isEqualTo(new Settling.Held<>(id));

        shop.desk.runDue(10);
        isFree(FIRST);
    }

    @Test
    void theClaimSaysWhatIsDisputedFromThenOn() {
        CaseId id = shop.dispute();
        shop.claim(id, Claim.of(Ground.DEFECTIVE, "item-2"));
        isFree(FIRST);
        isHeld(SECOND, id);

        shop.claim(id, Claim.of(Ground.DEFECTIVE, "item-1", "item-2"));
        isHeld(FIRST, id);
        isHeld(SECOND, id);

        shop.claim(id, Claim.of(Ground.DEFECTIVE, "item-1"));
        isHeld(FIRST, id);
        isFree(SECOND);
    }

    @Test
    void aClaimThatNamesNoItemHoldsTheWholeOrder() {
        CaseId id = shop.dispute("item-1");
        shop.claim(id, Claim.of(Ground.LATE));

        isHeld(FIRST, id);
        isHeld(SECOND, id);
    }

    /** What is said of the order is said of each of its items. */
    @Test
    void aHeadAboutTheOrderHoldsAllOfItWhateverStandsBesideIt() {
        CaseId id = shop.dispute();
        shop.claim(id, Claim.of(Ground.UNDELIVERED).and(Claim.of(Ground.DEFECTIVE, "item-1")));

        isHeld(FIRST, id);
        isHeld(SECOND, id);
    }

    @Test
    void anItemThatComesUpInALaterContactIsHeldToo() {
        CaseId id = shop.dispute("item-1");
        assertThat(shop.dispute("item-2")).isEqualTo(id);

        isHeld(FIRST, id);
        isHeld(SECOND, id);
    }

    @Test
    void aClaimNarrowsToItsItemsAndWhatComesUpAfterItIsHeldBesides() {
        CaseId id = shop.dispute("item-1", "item-2");
        shop.claim(id, Claim.of(Ground.DEFECTIVE, "item-1"));
        isFree(SECOND);

        shop.dispute("item-2");
        isHeld(FIRST, id);
        isHeld(SECOND, id);
    }

    @Test
    void aLaterContactAboutTheWholeOrderHoldsAllOfIt() {
        CaseId id = shop.dispute("item-1");
        shop.dispute();
        isHeld(FIRST, id);
        isHeld(SECOND, id);

        shop.claim(id, Claim.of(Ground.DEFECTIVE, "item-1"));
        isFree(SECOND);
    }

    @Test
    void whatTheDeskWritesDisputesNothing() {
        CaseId id = shop.dispute("item-1");
        shop.act(id, HoldingShop.writing("o1"));

        isHeld(FIRST, id);
        isFree(SECOND);
    }

    @Test
    void aContactThatOnlyNamesItsCaseAddsNothing() {
        CaseId id = shop.dispute("item-1");
        shop.say(Optional.of(id));

        isHeld(FIRST, id);
        isFree(SECOND);
    }

    @Test
    void aCaseThatWasOpenedWithoutAnOrderTakesItFromTheContactThatNamesIt() {
        CaseId id = shop.say(Optional.empty()).caseId();
        isFree(FIRST);

        assertThat(shop.say(Optional.of(id), "o1", "item-1").caseId()).isEqualTo(id);
        isHeld(FIRST, id);
        isFree(SECOND);
        assertThat(shop.dispute("item-2"))
                .as("the next contact about the order")
                .isEqualTo(id);
        isHeld(SECOND, id);

        shop.close(id);
        isFree(FIRST);
    }

    @Test
    void whatTheDeskWritesGivesACaseItsOrderToo() {
        CaseId id = shop.say(Optional.empty()).caseId();
        assertThat(shop.act(id, HoldingShop.writing("o1", "item-1")).isDone()).isTrue();

        isHeld(FIRST, id);
        isFree(SECOND);
    }

    private static void isParked(Receipt receipt, String why) {
        assertThat(receipt)
                .isInstanceOfSatisfying(
                        Receipt.Parked.class,
                        parked -> assertThat(parked.violations())
                                .extracting(Violation::value)
                                .containsExactly(why));
    }

    @Test
    void aContactAboutAnotherOrderThanItsCaseIsParkedForSomebodyToLookAt() {
        CaseId id = shop.dispute("item-1");
        Receipt receipt = shop.say(Optional.of(id), "o2", "item-9");

        isParked(receipt, Refusal.OTHER_ORDER);
        assertThat(shop.act(id, HoldingShop.writing("o2")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.OTHER_ORDER));
        isHeld(FIRST, id);
    }

    @Test
    void anOrderThatHasAnOpenCaseIsNotTakenByASecond() {
        CaseId first = shop.dispute("item-1");
        CaseId second = shop.say(Optional.empty()).caseId();
        Receipt receipt = shop.say(Optional.of(second), "o1", "item-2");

        isParked(receipt, Refusal.ORDER_TAKEN);
        isHeld(FIRST, first);

        shop.close(first);
        assertThat(shop.say(Optional.of(second), "o1", "item-2").caseId()).isEqualTo(second);
        isHeld(SECOND, second);
    }

    /** No contact is turned away because of what others named before. */
    @Test
    void contactsThatNameTooMuchTogetherHoldTheWholeOrder() {
        String[] items =
                IntStream.range(0, Claim.MOST_HEADS).mapToObj(i -> "line-" + i).toArray(String[]::new);
        CaseId id = shop.dispute(items);
        isFree(FIRST);
        shop.dispute("item-2");
        isHeld(FIRST, id);
        isHeld(SECOND, id);
    }

    @Test
    void reopenedItHoldsWhatWasClaimedLast() {
        CaseId id = shop.dispute("item-1");
        shop.claim(id, Claim.of(Ground.DEFECTIVE, "item-2"));
        shop.close(id);
        isFree(SECOND);
        shop.act(id, new Reopen());

        isFree(FIRST);
        isHeld(SECOND, id);
    }

    @Test
    void namedTwiceAnItemIsHeldOnce() {
        CaseId id = shop.dispute("item-1", "item-1");
        isHeld(FIRST, id);
        shop.close(id);
        isFree(FIRST);
    }

    /** No contact is turned away because it names too much. */
    @Test
    void moreItemsThanAClaimCanNameHoldTheWholeOrder() {
        for (int more : List.of(0, 1)) {
            CaseId id = shop.dispute(IntStream.range(0, Claim.MOST_HEADS + more)
                    .mapToObj(i -> "line-" + i)
                    .toArray(String[]::new));
            isHeld(ItemId.of("line-7"), id);
            assertThat(holder(FIRST).isPresent()).isEqualTo(more == 1);
            shop.close(id);
            isFree(FIRST);
        }
    }

    @Test
    void theNextCaseOfTheOrderHoldsForItself() {
        shop.close(shop.dispute("item-1"));
        CaseId next = shop.dispute("item-1");
        isHeld(FIRST, next);
    }

    @Test
    void aTenantsDisputesAreItsOwn() {
        shop.dispute("item-1");

        assertThat(shop.desk.settle(Office.RIVAL, ORDER, FIRST, () -> 1)).isEqualTo(new Settling.Free<>(1));
        assertThat(shop.desk.holds(Office.RIVAL, ORDER, List.of(FIRST)))
                .containsExactly(new Hold(FIRST, Optional.empty(), Optional.empty()));
    }

    @Test
    void orderAndItemAreNeverMistakenForOthers() {
        CaseId held = shop.disputeOrder("a/b", "c");

        assertThat(settled("a/b", "c")).isEqualTo(new Settling.Held<>(held));
        for (String[] other : List.of(
                new String[] {"a", "b/c"}, new String[] {"a/b/c", "x"}, new String[] {"a/b", "C"}, new String[] {
                    "A/B", "c"
                })) {
            assertThat(settled(other[0], other[1]))
                    .as(String.join(" and ", other))
                    .isEqualTo(new Settling.Free<>(1));
        }
        CaseId whole = shop.disputeOrder("a");
        assertThat(settled("a", "b/c")).isEqualTo(new Settling.Held<>(whole));
        assertThat(settled("a/b", "x")).isEqualTo(new Settling.Free<>(1));
        shop.whole();
    }

    private Settling<Integer> settled(String order, String item) {
        return shop.desk.settle(Office.TENANT, OrderId.of(order), ItemId.of(item), () -> 1);
    }

    @Test
    void whatTheWorkThrowsIsTheHostsAndNothingIsLeftOfIt() {
        for (Throwable thrown : List.of(new ArithmeticException("no money"), new AssertionError("no way"))) {
            assertThatThrownBy(() -> shop.desk.settle(Office.TENANT, ORDER, FIRST, () -> {
                        if (thrown instanceof Error error) {
                            throw error;
                        }
                        throw (RuntimeException) thrown;
                    }))
                    .isSameAs(thrown);
        }
        isFree(FIRST);
        isHeld(FIRST, shop.dispute("item-1"));
    }

    @Test
    void theWorkMayLookButGivesNoCommands() {
        CaseId id = shop.disputeOrder("o2");
        assertThat(shop.desk.settle(
                        Office.TENANT,
                        ORDER,
                        FIRST,
                        () -> shop.desk.as(shop.ann).timeline(id).size()))
                .isEqualTo(new Settling.Free<>(1));
        Stream<Runnable> commands = Stream.of(
                () -> shop.dispute("item-2"),
                () -> shop.close(id),
                () -> shop.pay(SECOND),
                () -> shop.desk.permit(Office.TENANT, ORDER, SECOND, shop.key(), Duration.ofHours(1)));
        commands.forEach(command -> assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> shop.desk.settle(Office.TENANT, ORDER, FIRST, () -> {
                    command.run();
                    return 1;
                }))
                .withMessageContaining("settlement"));
        assertThat(shop.payouts).isEmpty();
        shop.dispute("item-2");
        shop.whole();
    }

    @Test
    void aWorkflowThatDoesNotSayItHoldsNothing() {
        HoldingShop plain = new HoldingShop(new MemoryCaseStore(), HoldingShop.workflow(1, UnaryOperator.identity()));
        plain.dispute("item-1");

        assertThat(plain.pay(FIRST)).isEqualTo(new Settling.Free<>(1));
    }

    @Test
    void anOpenCaseThatMovesToAVersionThatHoldsBeginsToHold() {
        Workflow plain = HoldingShop.workflow(1, UnaryOperator.identity());
        Workflow holding = HoldingShop.workflow(2, Steps::holdingDisputedItems);
        Workflow again = HoldingShop.workflow(3, UnaryOperator.identity());
        HoldingShop moving = new HoldingShop(new MemoryCaseStore(), plain, holding, again);
        CaseId id = moving.dispute("item-1");
        moving.desk.migrate(Office.TENANT, id, 2);
        assertThat(moving.pay(FIRST)).isEqualTo(new Settling.Held<>(id));
        Invariants.of(moving.store, plain, holding, again).verify(Office.TENANT);

        moving.desk.migrate(Office.TENANT, id, 3);
        assertThat(moving.pay(FIRST)).isEqualTo(new Settling.Free<>(1));
        Invariants.of(moving.store, plain, holding, again).verify(Office.TENANT);
    }

    /** It should have been a new version; the case is no worse off for it. */
    @Test
    void aCaseThatWasOpenBeforeTheWorkflowHeldCanStillBeClosed() {
        CaseId id = new HoldingShop(shop.store, HoldingShop.workflow(1, UnaryOperator.identity())).dispute("item-1");
        assertThat(shop.pay(FIRST)).isEqualTo(new Settling.Free<>(1));
        shop.close(id);

        shop.act(id, new Reopen());
        isHeld(FIRST, id);
    }
}
