package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.desk.Shop.Take;
import io.redress.failure.UnreadableCaseException;
import io.redress.id.CaseId;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.StoredCase;
import io.redress.store.ForwardingStore;
import io.redress.store.MemoryCaseStore;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Another node already runs a newer release: what it wrote is kept, or left alone, and never dropped. */
class NewerVersionTest {

    /** Stores bodies as a newer release would write them. */
    private static final class NewerStore extends ForwardingStore {
        private UnaryOperator<String> newer = body -> body;

        NewerStore() {
            super(new MemoryCaseStore());
        }

        @Override
        public List<Commit> commit(List<Change> changes) {
            return super.commit(changes.stream().map(this::newer).toList());
        }

        private Change newer(Change change) {
            StoredCase row = change.after();
            StoredCase after = new StoredCase(row.tenant(), row.id(), row.index(), row.head(), newer.apply(row.body()));
            return new Change(
                    after,
                    change.expected(),
                    change.links(),
                    change.timers(),
                    change.postings(),
                    change.texts(),
                    change.erased(),
                    change.messages(),
                    change.basis());
        }
    }

    private final NewerStore store = new NewerStore();
    private final Office office = new Office(store);

    private CaseId openNewer(UnaryOperator<String> newer) {
        store.newer = newer;
        CaseId id = office.open("o1");
        store.newer = body -> body;
        return id;
    }

    @Test
    void aMemberThatOnlyANewerReleaseKnowsIsKept() {
        CaseId id = openNewer(body -> body.replaceFirst("^\\{", "{\"mood\":{\"now\":[\"calm\",1]},"));

        assertThat(office.act(office.ann, id, new Take()).isDone()).isTrue();
        office.clock.advance(Duration.ofHours(9));
        office.desk.runDue(Office.MANY);
        assertThat(office.row(id).body()).contains("\"mood\":{\"now\":[\"calm\",1]}");
        assertThat(office.file(id).unknown().names()).containsExactly("mood");
        assertThat(office.file(id).verdicts()).hasSize(1);
    }

    @Test
    void aCaseThatWouldLoseSomethingIsLeftAlone() {
        CaseId id = openNewer(body -> body.replaceFirst("\"standing\":\\{", "\"standing\":{\"mood\":\"calm\","));
        StoredCase before = office.row(id);
        assertThat(before.body()).contains("mood");

        assertThatExceptionOfType(UnreadableCaseException.class)
                .isThrownBy(() -> office.act(office.ann, id, new Take()))
                .withMessageContaining("/standing/mood")
                .satisfies(unreadable -> assertThat(unreadable.code()).isEqualTo("unreadable-case"));
        office.clock.advance(Duration.ofHours(9));
        assertThat(office.desk.runDue(Office.MANY).parked()).isEqualTo(1);
        assertThat(office.row(id)).isEqualTo(before);
    }

    @Test
    void aContactForSuchACaseIsParkedWhole() {
        openNewer(body -> body.replaceFirst("\"standing\":\\{", "\"standing\":{\"mood\":\"calm\","));

        Receipt receipt = office.desk
                .as(office.ann)
                .receive(office.key(), Office.complaint("o1").saying("hello?"));
        assertThat(receipt).isInstanceOf(Receipt.Parked.class);
        assertThat(office.desk.parked(Office.MANY).get(0).content()).contains("hello?");
    }

    @Test
    void aStateThatOnlyANewerReleaseKnowsIsLeftAlone() {
        CaseId id = openNewer(body -> body.replace("\"NEW\"", "\"TRIAGE\""));
        StoredCase before = office.row(id);

        assertThatExceptionOfType(UnreadableCaseException.class)
                .isThrownBy(() -> office.act(office.ann, id, new Take()))
                .withMessageContaining("TRIAGE");
        assertThat(office.row(id)).isEqualTo(before);
    }
}
