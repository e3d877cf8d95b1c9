package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Shop.Take;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.Seal;
import io.redress.store.MemoryCaseStore;
import io.redress.timeline.ChainHead;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every new end of a chain leaves the database's reach; a safe that fails spoils nothing. */
class SealTest {

    private record Kept(TenantId tenant, CaseId caseId, ChainHead head, Instant at) {}

    /** Keeps heads until it is told to fail. */
    private static final class Safe implements Seal {
        private final List<Kept> kept = new ArrayList<>();
        private boolean broken;

        @Override
        public void keep(TenantId tenant, CaseId caseId, ChainHead head, Instant at) {
            if (broken) {
                throw new IllegalStateException("safe is full");
            }
            kept.add(new Kept(tenant, caseId, head, at));
        }
    }

    private final Safe safe = new Safe();
    private final LosingStore store = new LosingStore(new MemoryCaseStore());
    private final Office office = new Office(store, desk -> desk.sealedBy(safe));

    private ChainHead last() {
        return safe.kept.get(safe.kept.size() - 1).head();
    }

    @Test
    void everyChangeIsSealedWithTheEndOfItsChain() {
        CaseId id = office.open("o1");
        assertThat(safe.kept)
                .containsExactly(new Kept(Office.TENANT, id, office.row(id).head(), Office.START));
        office.clock.advance(Duration.ofHours(1));
        office.act(office.ann, id, new Take());
        assertThat(last()).isEqualTo(office.row(id).head());
        office.clock.advance(Duration.ofHours(9));
        office.desk.runDue(Office.MANY);

        assertThat(safe.kept).hasSize(3);
        assertThat(safe.kept.get(2))
                .isEqualTo(new Kept(Office.TENANT, id, office.row(id).head(), office.clock.instant()));
        assertThat(safe.kept).extracting(kept -> kept.head().number()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatWasNotMadeIsNotSealed() {
        CaseId id = office.open("o1");
        office.act(office.carl, id, new Take());
        office.desk.as(office.ann).receive(office.key(), Office.complaint("o1").saying("x".repeat(20_001)));
        store.loseNext(3);
        office.act(office.ann, id, new Take());

        assertThat(safe.kept).extracting(kept -> kept.head().number()).containsExactly(1L, 2L);
    }

    @Test
    void aRepeatedCommandIsNotSealedAgain() {
        CaseId id = office.open("o1");
        for (int i = 0; i < 3; i++) {
            office.desk.as(office.ann).act(io.redress.id.CommandKey.of("k"), id, new Take());
        }

        assertThat(safe.kept).hasSize(2);
    }

    @Test
    void aSafeThatFailsSpoilsNeitherTheCommandNorTheOtherCases() {
        CaseId first = office.open("o1");
        CaseId second = office.open("o2");
        safe.broken = true;

        assertThat(office.act(office.ann, first, new Take()).isDone()).isTrue();
        office.clock.advance(Duration.ofHours(9));
        assertThat(office.desk.runDue(Office.MANY)).isEqualTo(new Ran(2, 2, 0, 0, 0));
        safe.broken = false;
        office.act(office.ann, second, new Take());
        assertThat(last()).isEqualTo(office.row(second).head());
    }
}
