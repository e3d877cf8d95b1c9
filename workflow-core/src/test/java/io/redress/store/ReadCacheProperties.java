package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.desk.Office;
import io.redress.desk.Outcome;
import io.redress.desk.Shop;
import io.redress.failure.KeyReusedException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.PersonalText;
import io.redress.spi.Loaded;
import io.redress.spi.RegisterKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A desk behind a cache, beside one that changes the same cases under its hands: nobody can tell. */
class ReadCacheProperties {
    private static final List<Action> ACTIONS = List.of(
            new Shop.Take(),
            new Shop.Offer("a refund", PersonalText.of("Dear Carl")),
            new Shop.Decline(),
            new Shop.Accept(),
            new Shop.Remark("seen", Office.START),
            new Shop.Arrived(),
            new Shop.Refund("5 EUR"));

    /** One step: who acts on which case through which desk, how long after the last one, under a key that may repeat. */
    record Step(int action, int actor, int order, boolean behindTheCache, int key, int hours) {}

    /** Two desks on one store; the first may be behind a cache. */
    private static final class World {
        private final MemoryCaseStore store = new MemoryCaseStore();
        private final Office first;
        private final Office second = new Office(store);
        private final List<CaseId> cases = new ArrayList<>();
        private int loads;

        World(boolean cached) {
            ForwardingStore counting = new ForwardingStore(store) {
                @Override
                public Loaded load(TenantId tenant, Optional<CaseId> id, Set<RegisterKey> registers) {
                    loads++;
                    return super.load(tenant, id, registers);
                }
            };
            first = new Office(cached ? ReadCache.over(counting, 2) : counting);
            for (int i = 0; i < 3; i++) {
                cases.add(first.open("o" + i));
            }
        }

        String take(Step step) {
            first.clock.advance(Duration.ofHours(step.hours()));
            second.clock.advance(Duration.ofHours(step.hours()));
            Office office = step.behindTheCache() ? first : second;
            Actor actor = List.of(office.ann, office.lea, office.carl).get(step.actor());
            CaseId id = cases.get(step.order());
            try {
                Outcome outcome =
                        office.desk.as(actor).act(CommandKey.of("k" + step.key()), id, ACTIONS.get(step.action()));
                return outcome.fold(
                        done -> "done " + done.entry(),
                        needs -> "needs " + needs.approvers(),
                        refusal -> refusal.code() + " " + refusal.missing());
            } catch (KeyReusedException reused) {
                return reused.code();
            }
        }

        /** All that is alike in two worlds whose salts and ids differ. */
        List<String> looks() {
            return cases.stream()
                    .map(id ->
                            first.row(id).index() + " " + first.row(id).head().number() + " "
                                    + first.file(id).verdicts())
                    .toList();
        }
    }

    @Property(tries = 300)
    void nobodyCanTellThatThereIsACache(@ForAll("walks") List<Step> steps) {
        World plain = new World(false);
        World cached = new World(true);
        for (Step step : steps) {
            assertThat(cached.take(step)).as("%s", step).isEqualTo(plain.take(step));
            assertThat(cached.looks()).as("%s", step).isEqualTo(plain.looks());
        }
        for (CaseId id : cached.cases) {
            assertThat(cached.second.desk.verify(Office.TENANT, id)).isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        Arbitrary<Integer> action = Arbitraries.integers().between(0, 6);
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 2);
        Arbitrary<Integer> key = Arbitraries.integers().between(0, 60);
        Arbitrary<Boolean> cached = Arbitraries.of(true, false);
        return Combinators.combine(action, small, small, cached, key, small.map(hours -> hours * hours))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Example
    void aRememberedCaseIsNotLoaded() {
        World world = new World(true);
        world.loads = 0;
        world.take(new Step(0, 0, 2, true, 1, 0));
        assertThat(world.loads).isZero();
    }

    @Example
    void aStaleReadCostsARetry() {
        World world = new World(true);
        world.loads = 0;
        assertThat(world.take(new Step(0, 0, 2, false, 1, 0))).isEqualTo("done 2");
        assertThat(world.take(new Step(4, 0, 2, true, 2, 0))).isEqualTo("done 3");
        assertThat(world.loads).isEqualTo(1);
    }

    @Example
    void whatIsRefusedIsRefusedOnTheTruth() {
        World world = new World(true);
        assertThat(world.take(new Step(0, 0, 2, false, 1, 0))).isEqualTo("done 2");
        assertThat(world.take(new Step(1, 0, 2, true, 2, 0))).isEqualTo("done 3");
    }

    @Example
    void onlyTheLastCasesAreRemembered() {
        World world = new World(true);
        world.loads = 0;
        world.take(new Step(0, 0, 0, true, 1, 0));
        assertThat(world.loads).isEqualTo(1);
    }
}
