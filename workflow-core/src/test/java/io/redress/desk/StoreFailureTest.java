package io.redress.desk;

import static io.redress.desk.Office.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.desk.Shop.Offer;
import io.redress.desk.Shop.Take;
import io.redress.failure.StoreFailedException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.party.PersonalText;
import io.redress.spi.CaseStore;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.MessageKey;
import io.redress.spi.Parked;
import io.redress.store.ForwardingStore;
import io.redress.store.MemoryCaseStore;
import io.redress.workflow.Erase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When a commit fails nobody knows whether it was made: the same command again settles it. */
class StoreFailureTest {
    private static final CommandKey KEY = CommandKey.of("the-key");
    private static final OrderId ORDER = OrderId.of("o1");
    private static final ItemId ITEM = ItemId.of("item-1");

    /** When the store breaks. */
    enum Breaks {
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    /** Fails one commit. */
    private static final class BrittleStore extends ForwardingStore {
        private Optional<Breaks> next = Optional.empty();

        BrittleStore() {
            super(new MemoryCaseStore());
        }

        @Override
        public List<Commit> commit(List<Change> changes) {
            Optional<Breaks> now = next;
            next = Optional.empty();
            if (now.equals(Optional.of(Breaks.BEFORE_COMMIT))) {
                throw new IllegalStateException("connection refused");
            }
            List<Commit> results = super.commit(changes);
            if (now.equals(Optional.of(Breaks.AFTER_COMMIT))) {
                throw new IllegalStateException("connection reset");
            }
            return results;
        }
    }

    private final BrittleStore store = new BrittleStore();
    private final Office office = new Office(store);

    private <T> T failsFirst(Breaks when, Callable<T> command) throws Exception {
        store.next = Optional.of(when);
        assertThatExceptionOfType(StoreFailedException.class)
                .isThrownBy(command::call)
                .satisfies(failed -> {
                    assertThat(failed.code()).isEqualTo("store-failed");
                    assertThat(failed.what()).isEqualTo("commit");
                    assertThat(failed).hasCauseInstanceOf(IllegalStateException.class);
                });
        return command.call();
    }

    @ParameterizedTest
    @EnumSource
    void anActionThatIsTakenAgainHasOneEffect(Breaks when) throws Exception {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        Offer offer = new Offer("a refund", PersonalText.of("Dear Carl"));

        assertThat(failsFirst(when, () -> office.desk.as(office.ann).act(KEY, id, offer)))
                .isEqualTo(new Outcome.Done(id, 3));
        office.desk.deliver(Office.MANY);
        assertThat(office.links(id)).hasSize(3);
        assertThat(office.post.templates()).containsExactly("offer");
        assertThat(office.desk.verify(Office.TENANT, id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aContactThatComesAgainOpensOneCase(Breaks when) throws Exception {
        Receipt receipt = failsFirst(when, () -> office.desk.as(office.ann).receive(KEY, complaint("o1")));

        assertThat(receipt).isInstanceOf(Receipt.Opened.class);
        assertThat(office.links(receipt.caseId())).hasSize(1);
        assertThat(office.desk.as(office.ann).count(all -> all)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aContactThatComesAgainJoinsOnce(Breaks when) throws Exception {
        CaseId id = office.open("o1");

        assertThat(failsFirst(when, () -> office.desk.as(office.ann).receive(KEY, complaint("o1"))))
                .isEqualTo(new Receipt.Joined(id, 2));
        assertThat(office.links(id)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void anErasureThatIsTakenAgainErasesOnce(Breaks when) throws Exception {
        CaseId id = office.open("o1");

        assertThat(failsFirst(when, () -> office.desk.as(office.lea).act(KEY, id, new Erase("asked for it"))))
                .isEqualTo(new Outcome.Done(id, 2));
        assertThat(office.store.texts(Office.TENANT, id)).isEmpty();
        assertThat(office.desk.verify(Office.TENANT, id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void handingEverythingOverGoesOnWhereItBroke(Breaks when) throws Exception {
        for (int i = 0; i < 4; i++) {
            office.act(office.ann, office.open("o" + i), new Take());
        }

        Departure departure = failsFirst(
                when, () -> office.desk.as(office.lea).handOverAll(KEY, office.ann.id(), Shop.LEAD, "on leave"));
        assertThat(departure.refused()).isEmpty();
        assertThat(departure.handedOver()).hasSize(when == Breaks.BEFORE_COMMIT ? 4 : 3);
        assertThat(office.desk.as(office.lea).count(all -> all.heldBy(office.ann.id())))
                .isZero();
        assertThat(office.desk.as(office.lea).count(all -> all.on(Shop.LEAD))).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void aRunnerThatFailsLosesNoLapse(Breaks when) throws Exception {
        CaseId id = office.open("o1");
        office.clock.advance(Duration.ofHours(9));

        failsFirst(when, () -> office.desk.runDue(Office.MANY));
        assertThat(office.file(id).verdicts()).hasSize(1);
        assertThat(office.links(id)).hasSize(2);
    }

    @Test
    void aMessageWhoseSettlementFailsIsDeliveredAgain() {
        ForwardingStore forgetful = new ForwardingStore(new MemoryCaseStore()) {
            private int failures = 1;

            @Override
            public Settled settle(io.redress.spi.ClaimedMessage claim, io.redress.spi.Settlement settlement) {
                if (failures-- > 0) {
                    throw new IllegalStateException("connection reset");
                }
                return super.settle(claim, settlement);
            }
        };
        Office other = new Office(forgetful);
        other.act(other.ann, other.open("o1"), new Shop.Remark("text", Office.START));

        assertThat(other.desk.deliver(Office.MANY).retried()).isEqualTo(1);
        other.clock.advance(Duration.ofMinutes(10));
        assertThat(other.desk.deliver(Office.MANY).delivered()).isEqualTo(1);
        assertThat(other.post.templates()).containsExactly("remark", "remark");
        assertThat(other.post.delivered().get(0).key())
                .isEqualTo(other.post.delivered().get(1).key());
    }

    /** Each method of the store, and a call of the desk that cannot do without it. */
    static Stream<Map.Entry<String, Consumer<Office>>> calls() {
        CaseId id = CaseId.of("c1");
        Parked parked = new Parked(
                Office.TENANT, "contact/k", Parked.Kind.CONTACT, Optional.empty(), Office.START, "{}", "why");
        return Stream.of(
                Map.entry("load", office -> office.desk.as(office.ann).view(id)),
                Map.entry("recent", office -> office.act(office.ann, office.open("o1"), new Take())),
                Map.entry("commit", office -> office.open("o1")),
                Map.entry("cases", office -> office.desk.as(office.ann).cases(all -> all)),
                Map.entry("count", office -> office.desk.as(office.ann).count(all -> all)),
                Map.entry("timeline", office -> {
                    office.desk.as(office.ann).timeline(office.open("o1"));
                }),
                Map.entry("timeline", office -> office.desk.verify(Office.TENANT, office.open("o1"))),
                Map.entry("texts", office -> office.desk.as(office.ann).view(office.open("o1"))),
                Map.entry("texts", office -> office.act(office.lea, office.open("o1"), new Erase("asked"))),
                Map.entry("claimDue", office -> office.desk.runDue(1)),
                Map.entry("nextDue", office -> office.desk.nextDue()),
                Map.entry("claimMessages", office -> office.desk.deliver(1)),
                Map.entry("settle", office -> {
                    office.act(office.ann, office.open("o1"), new Shop.Remark("text", Office.START));
                    office.desk.deliver(1);
                }),
                Map.entry("deadMessages", office -> office.desk.deadMessages(1)),
                Map.entry("revive", office -> office.desk.revive(new MessageKey(Office.TENANT, id, 1, 0))),
                Map.entry("note", office -> office.act(office.carl, office.open("o1"), new Take())),
                Map.entry("attempts", office -> office.desk.attempts(Office.TENANT, 1)),
                Map.entry(
                        "park",
                        office -> office.desk
                                .as(office.ann)
                                .receive(KEY, complaint("o1").saying("x".repeat(20_001)))),
                Map.entry("parked", office -> office.desk.parked(1)),
                Map.entry("unpark", office -> office.desk.unpark(parked)),
                Map.entry(
                        "whileFree",
                        office -> office.desk.settle(Office.TENANT, ORDER, ITEM, () -> office.clock.instant())),
                Map.entry("post", office -> office.desk.permit(Office.TENANT, ORDER, ITEM, KEY, Duration.ofHours(1))),
                Map.entry("definitions", office -> office.desk.missingDefinitions()),
                Map.entry("expire", office -> office.desk.runDue(1)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whateverTheStoreThrowsIsNamed(Map.Entry<String, Consumer<Office>> call) {
        FailingMethod failing = new FailingMethod();
        Office broken = new Office(failing.around(new MemoryCaseStore()));
        failing.method = call.getKey();

        assertThatExceptionOfType(StoreFailedException.class)
                .isThrownBy(() -> call.getValue().accept(broken))
                .withCauseExactlyInstanceOf(ArithmeticException.class);
    }

    /**
     * The desk never asks for {@code due}, only logs when {@code release} fails, loads one by one when it cannot all at once,
     * and the others have nothing to fail at.
     */
    private static final Set<String> BESIDES = Set.of("due", "release", "loadAll", "joins", "afterCommit");

    @Test
    void casesThatCannotBeReadTogetherAreReadOneByOne() {
        FailingMethod failing = new FailingMethod();
        Office broken = new Office(failing.around(new MemoryCaseStore()));
        broken.open("o1");
        broken.open("o2");
        broken.clock.advance(Duration.ofHours(9));
        failing.method = "loadAll";

        assertThat(broken.desk.runDue(Office.MANY)).isEqualTo(new Ran(2, 2, 0, 0, 0));
    }

    @Test
    void everyMethodOfTheStoreIsAmongTheCalls() {
        assertThat(calls().map(Map.Entry::getKey))
                .containsAll(Stream.of(CaseStore.class.getMethods())
                        .map(method -> method.getName())
                        .filter(name -> !BESIDES.contains(name))
                        .toList());
    }

    /** Fails on one case only, in batches and alone. */
    private static final class PickyStore extends ForwardingStore {
        private Optional<CaseId> refused = Optional.empty();

        PickyStore() {
            super(new MemoryCaseStore());
        }

        @Override
        public List<Commit> commit(List<Change> changes) {
            List<Commit> results = new ArrayList<>();
            for (Change change : changes) {
                boolean picky = refused.equals(Optional.of(change.after().id()));
                results.add(
                        picky
                                ? new Commit.Failed(new ArithmeticException("not this one"))
                                : super.commit(List.of(change)).get(0));
            }
            return results;
        }
    }

    @Test
    void aCaseThatTheStoreFailsOnHoldsUpNoOther() {
        PickyStore picky = new PickyStore();
        Office office = new Office(picky);
        CaseId bad = office.open("o1");
        office.open("o2");
        office.open("o3");
        office.clock.advance(Duration.ofHours(9));
        picky.refused = Optional.of(bad);

        assertThat(office.desk.runDue(Office.MANY)).isEqualTo(new Ran(2, 2, 0, 0, 1));
        assertThat(office.desk.runDue(Office.MANY)).isEqualTo(new Ran(0, 0, 0, 0, 0));
        assertThat(office.desk.parked(Office.MANY)).isEmpty();
        assertThat(office.store.due(office.clock.instant(), Office.MANY))
                .extracting(timer -> timer.caseId())
                .containsExactly(bad);
        assertThatExceptionOfType(StoreFailedException.class)
                .isThrownBy(() -> office.act(office.ann, bad, new Take()))
                .withRootCauseInstanceOf(ArithmeticException.class);
    }

    /** Lets one method of a store throw something that no store should. */
    private static final class FailingMethod {
        private String method = "";

        CaseStore around(CaseStore store) {
            return (CaseStore) Proxy.newProxyInstance(
                    CaseStore.class.getClassLoader(), new Class<?>[] {CaseStore.class}, (self, called, arguments) -> {
                        if (called.getName().equals(method)) {
                            throw new ArithmeticException("told to fail");
                        }
                        try {
                            return called.invoke(store, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }
    }
}
