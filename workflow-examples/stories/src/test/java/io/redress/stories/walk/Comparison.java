package io.redress.stories.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.CaseFile;
import io.redress.contact.Contact;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.Attempt;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseStore;
import io.redress.spi.Parked;
import io.redress.spi.StoredCase;
import io.redress.workflow.Workflow;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what the store holds with what is on paper. */
final class Comparison {
    private static final int ALL = 1000;

    private final CaseStore store;
    private final Workflow workflow;
    private final PaperShop paper;
    private final Map<CaseId, Same> same = new HashMap<>();

    /** What was found to be the same last time; while neither has changed it still is. */
    private record Same(StoredCase row, PaperCase paper) {}

    Comparison(CaseStore store, Workflow workflow, PaperShop paper) {
        this.store = store;
        this.workflow = workflow;
        this.paper = paper;
    }

    void check() {
        People.SHOPS.forEach(this::check);
        assertThat(store.nextDue())
                .as("the next due instant")
                .isEqualTo(paper.all().stream().flatMap(PaperCase::timers).min(Comparator.<Instant>naturalOrder()));
        parked();
    }

    private void parked() {
        List<Parked> stored = store.parked(ALL);
        Collection<PaperParking.Parcel> parcels = paper.parking.parcels();
        assertThat(stored).as("what is parked").hasSameSizeAs(parcels);
        for (PaperParking.Parcel parcel : parcels) {
            Contact contact = parcel.contact();
            assertThat(stored)
                    .as("parked: %s", parcel)
                    .anyMatch(thing -> thing.tenant().equals(parcel.shop())
                            && thing.id().startsWith("contact/" + parcel.key() + "/")
                            && thing.caseId().equals(contact.caseId())
                            && thing.content().contains(Saying.storable(contact)));
        }
    }

    private void check(TenantId shop) {
        CaseQuery everything = CaseQuery.of(shop).within(CaseQuery.Phase.ANY);
        List<PaperCase> papers = paper.in(shop);
        assertThat(store.count(everything)).as("cases of %s", shop).isEqualTo(papers.size());
        for (PaperCase other : papers) {
            StoredCase row = store.load(shop, Optional.of(other.id), Set.of())
                    .found()
                    .orElseThrow(() -> new AssertionError("case " + other.id + " is on paper only"));
            Same now = new Same(row, other);
            if (!now.equals(same.put(row.id(), now))) {
                CaseFile file =
                        workflow.codec().read(row.body(), CaseFile.class).value();
                assertThat(Snapshot.of(row, file).differenceTo(Snapshot.of(other)))
                        .as("case %s", row.id())
                        .isEmpty();
            }
        }
        List<String> attempts =
                store.attempts(shop, ALL).stream().map(Comparison::attempt).toList();
        List<String> expected = paper.attempts.stream()
                .filter(one -> one.startsWith(shop + " "))
                .toList();
        assertThat(attempts).as("attempts in %s", shop).hasSameSizeAs(expected);
        if (!expected.isEmpty()) {
            assertThat(attempts.get(0)).as("the latest attempt").isEqualTo(expected.get(expected.size() - 1));
        }
    }

    private static String attempt(Attempt attempt) {
        return attempt.tenant() + " " + attempt.caseId() + " " + attempt.actor() + " " + attempt.code();
    }
}
