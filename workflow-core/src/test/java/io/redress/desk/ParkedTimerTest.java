package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.desk.Shop.Take;
import io.redress.failure.MissingDefinitionException;
import io.redress.failure.UnreadableCaseException;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseStore;
import io.redress.spi.DefinitionCount;
import io.redress.spi.Loaded;
import io.redress.spi.Page;
import io.redress.spi.Parked;
import io.redress.spi.RegisterKey;
import io.redress.spi.StoredCase;
import io.redress.store.ForwardingStore;
import io.redress.store.MemoryCaseStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A case that this desk cannot handle is left as it is, seen, and in nobody's way. */
class ParkedTimerTest {

    /** Gives some cases with another body than they have. */
    private static final class RewritingStore extends ForwardingStore {
        private final Map<CaseId, UnaryOperator<String>> rewriting = new HashMap<>();

        RewritingStore(CaseStore store) {
            super(store);
        }

        @Override
        public Loaded load(TenantId tenant, Optional<CaseId> caseId, Set<RegisterKey> registers) {
            Loaded loaded = super.load(tenant, caseId, registers);
            return new Loaded(loaded.found().map(this::rewritten), loaded.registers());
        }

        @Override
        public List<StoredCase> loadAll(TenantId tenant, Set<CaseId> caseIds) {
            return super.loadAll(tenant, caseIds).stream().map(this::rewritten).toList();
        }

        @Override
        public Page cases(CaseQuery query) {
            Page page = super.cases(query);
            return new Page(page.cases().stream().map(this::rewritten).toList(), page.next());
        }

        private StoredCase rewritten(StoredCase row) {
            String body = rewriting.getOrDefault(row.id(), same -> same).apply(row.body());
            return new StoredCase(row.tenant(), row.id(), row.index(), row.head(), body);
        }
    }

    private final RewritingStore store = new RewritingStore(new MemoryCaseStore());
    private final Office office = new Office(store);
    private final ComplaintDesk old = office.another(Shop.workflow("old-shop", 7));

    private CaseId openOld(String order) {
        return old.as(office.ann).receive(office.key(), Office.complaint(order)).caseId();
    }

    @Test
    void missingDefinitionsAreCounted() {
        openOld("o1");
        openOld("o2");
        old.as(office.eve).receive(office.key(), Office.complaint("o1"));
        office.open("o3");

        assertThat(office.desk.missingDefinitions()).containsExactly(new DefinitionCount("old-shop", 7, 3));
        assertThat(office.another(office.workflow, Shop.workflow("old-shop", 7)).missingDefinitions())
                .isEmpty();
        assertThat(office.another(Shop.workflow("old-shop", 8)).missingDefinitions())
                .containsExactlyInAnyOrder(new DefinitionCount("old-shop", 7, 3), new DefinitionCount("shop", 1, 1));
    }

    @Test
    void aTimerWithoutDefinitionIsParkedAndTheOthersGoOn() {
        CaseId first = office.open("o1");
        CaseId stuck = openOld("o2");
        CaseId last = office.open("o3");
        StoredCase before = office.row(stuck);
        office.clock.advance(Duration.ofHours(9));

        assertThat(office.desk.runDue(Office.MANY)).isEqualTo(new Ran(2, 2, 0, 1, 0));
        assertThat(office.file(first).verdicts()).hasSize(1);
        assertThat(office.file(last).verdicts()).hasSize(1);
        assertThat(office.row(stuck)).isEqualTo(before);
        assertThat(office.desk.parked(Office.MANY)).singleElement().satisfies(parked -> {
            assertThat(parked.kind()).isEqualTo(Parked.Kind.TIMER);
            assertThat(parked.tenant()).isEqualTo(Office.TENANT);
            assertThat(parked.caseId()).contains(stuck);
            assertThat(parked.content()).isEqualTo("answer");
            assertThat(parked.reason()).startsWith("missing-definition");
            assertThat(parked.at()).isEqualTo(office.clock.instant());
        });
    }

    @Test
    void aParkedTimerIsNotTriedAgain() {
        openOld("o1");
        office.clock.advance(Duration.ofHours(9));

        assertThat(office.desk.runDue(Office.MANY).parked()).isEqualTo(1);
        assertThat(office.desk.runDue(Office.MANY).foundWork()).isFalse();
        assertThat(office.desk.nextDue()).isEmpty();
        assertThat(office.desk.parked(Office.MANY)).hasSize(1);
    }

    @Test
    void aTimerThatIsTakenBackLapsesWhereItsDefinitionIsKnown() {
        CaseId id = openOld("o1");
        office.clock.advance(Duration.ofHours(9));
        office.desk.runDue(Office.MANY);

        office.desk.unpark(office.desk.parked(Office.MANY).get(0));
        assertThat(office.desk.parked(Office.MANY)).isEmpty();
        assertThat(old.runDue(Office.MANY)).isEqualTo(new Ran(1, 1, 0, 0, 0));
        assertThat(office.row(id).index().nextDue()).contains(Office.START.plus(Duration.ofHours(16)));
    }

    @Test
    void aTimerThatIsTakenBackTooEarlyIsParkedAgain() {
        openOld("o1");
        office.clock.advance(Duration.ofHours(9));
        office.desk.runDue(Office.MANY);
        office.desk.unpark(office.desk.parked(Office.MANY).get(0));

        assertThat(office.desk.runDue(Office.MANY)).isEqualTo(new Ran(0, 0, 0, 1, 0));
        assertThat(office.desk.parked(Office.MANY)).hasSize(1);
    }

    @Test
    void anActionOnAKnowingNodeFreesItsParkedTimer() {
        CaseId id = openOld("o1");
        office.clock.advance(Duration.ofHours(9));
        office.desk.runDue(Office.MANY);

        old.as(office.ann).act(office.key(), id, new Take());
        assertThat(office.desk.parked(Office.MANY)).isEmpty();
        office.clock.advance(Duration.ofHours(8));
        assertThat(old.runDue(Office.MANY).lapses()).isEqualTo(1);
    }

    @Test
    void aTimerOfAnUnreadableCaseIsParkedAndTheOthersGoOn() {
        CaseId bad = office.open("o1");
        CaseId good = office.open("o2");
        store.rewriting.put(bad, body -> body.substring(1));
        office.clock.advance(Duration.ofHours(9));

        assertThat(office.desk.runDue(Office.MANY)).isEqualTo(new Ran(1, 1, 0, 1, 0));
        assertThat(office.desk.parked(Office.MANY)).extracting(Parked::caseId).containsExactly(Optional.of(bad));
        assertThat(office.desk.parked(Office.MANY).get(0).reason()).startsWith("unreadable-case");
        assertThat(office.file(good).verdicts()).hasSize(1);

        store.rewriting.clear();
        office.desk.unpark(office.desk.parked(Office.MANY).get(0));
        assertThat(office.desk.runDue(Office.MANY)).isEqualTo(new Ran(1, 1, 0, 0, 0));
    }

    @Test
    void manyBadTimersDoNotStarveTheGoodOnesBehindThem() {
        for (int i = 0; i < 10; i++) {
            openOld("o" + i);
        }
        office.clock.advance(Duration.ofMinutes(1));
        CaseId good = office.open("good");
        office.clock.advance(Duration.ofHours(9));

        int rounds = 0;
        while (office.desk.runDue(3).foundWork() && rounds < 20) {
            rounds++;
        }
        assertThat(rounds).isEqualTo(4);
        assertThat(office.file(good).verdicts()).hasSize(1);
        assertThat(office.desk.parked(Office.MANY)).hasSize(10);
    }

    @Test
    void everythingElseNamesTheMissingDefinition() {
        CaseId id = openOld("o1");
        StoredCase before = office.row(id);
        Desk ann = office.desk.as(office.ann);

        for (org.assertj.core.api.ThrowableAssert.ThrowingCallable call :
                List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> ann.act(office.key(), id, new Take()),
                        () -> ann.view(id),
                        () -> ann.permitted(id),
                        () -> ann.timeline(id),
                        () -> office.desk.verify(Office.TENANT, id))) {
            assertThatExceptionOfType(MissingDefinitionException.class)
                    .isThrownBy(call)
                    .satisfies(missing -> {
                        assertThat(missing.caseId()).isEqualTo(id);
                        assertThat(missing.workflow()).isEqualTo("old-shop");
                        assertThat(missing.version()).isEqualTo(7);
                        assertThat(missing.code()).isEqualTo("missing-definition");
                    });
        }
        assertThat(office.row(id)).isEqualTo(before);
    }

    @Test
    void aContactForACaseThatCannotBeHandledIsParkedWhole() {
        openOld("o1");

        Receipt receipt = office.desk
                .as(office.ann)
                .receive(office.key(), Office.complaint("o1").saying("hello?"));
        assertThat(receipt).isInstanceOf(Receipt.Parked.class);
        assertThat(office.desk.parked(Office.MANY).get(0).content()).contains("hello?");
        assertThat(office.desk.parked(Office.MANY).get(0).reason()).contains("old-shop/7");
    }

    @Test
    void aCaseThatCannotBeShownDoesNotHideTheWholeWorkList() {
        CaseId bad = office.open("o1");
        CaseId stuck = openOld("o2");
        CaseId good = office.open("o3");
        store.rewriting.put(bad, body -> "{}");

        assertThatExceptionOfType(UnreadableCaseException.class)
                .isThrownBy(() -> office.desk.as(office.ann).view(bad));
        WorkList list = office.desk.as(office.ann).cases(all -> all);
        assertThat(list.cases()).extracting(view -> view.id()).containsExactly(good);
        assertThat(list.notShown()).containsExactlyInAnyOrder(bad, stuck);
        assertThat(office.desk.as(office.ann).count(all -> all)).isEqualTo(3);
    }
}
