package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.spi.Attempt;
import io.redress.spi.Change;
import io.redress.spi.DefinitionCount;
import io.redress.spi.Parked;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is put aside, what was refused, and which definitions run. */
abstract class OversightChecks extends StoreChecks {

    private static Parked contact(TenantId tenant, String id, Instant at) {
        return new Parked(tenant, id, Parked.Kind.CONTACT, Optional.empty(), at, "{\"words\":\"…\"}", "too long");
    }

    private static Attempt attempt(TenantId tenant, String key, Instant at) {
        return new Attempt(
                tenant, CaseId.of("c1"), CommandKey.of(key), ActorId.of("ann"), "offer/1", "not-permitted", at);
    }

    @Test
    void parkedThingsAreListedTheOldestFirst() {
        Parked first = contact(SHOP, "contact/b", NOON);
        Parked second = contact(RIVAL, "contact/c", NOON.plusSeconds(1));
        Parked third = contact(SHOP, "contact/a", NOON.plusSeconds(2));
        store.park(first);
        store.park(second);
        store.park(third);

        assertThat(store.parked(MANY)).containsExactly(first, second, third);
        assertThat(store.parked(2)).containsExactly(first, second);
    }

    @Test
    void parkingTheSameAgainChangesNothing() {
        Parked first = contact(SHOP, "contact/a", NOON);
        store.park(first);
        store.park(contact(SHOP, "contact/a", NOON.plusSeconds(60)));

        assertThat(store.parked(MANY)).containsExactly(first);
    }

    @Test
    void whatIsTakenBackIsGoneAndCanBeParkedAgain() {
        store.park(contact(SHOP, "contact/a", NOON));
        store.park(contact(SHOP, "contact/b", NOON));
        store.unpark(SHOP, "contact/a");
        store.unpark(SHOP, "contact/a");
        store.unpark(SHOP, "never-parked");

        assertThat(store.parked(MANY)).extracting(Parked::id).containsExactly("contact/b");
        store.park(contact(SHOP, "contact/a", NOON.plusSeconds(1)));
        assertThat(store.parked(MANY)).extracting(Parked::id).containsExactly("contact/b", "contact/a");
    }

    @Test
    void aContactStaysParkedWhileItsCaseChanges() {
        Parked parked = new Parked(
                SHOP, "contact/a", Parked.Kind.CONTACT, Optional.of(CaseId.of("c1")), NOON, "{}", "too long");
        Change change = made(opening("c1"));
        store.park(parked);

        made(Proposal.following(change));
        assertThat(store.parked(MANY)).containsExactly(parked);
    }

    @Test
    void whatIsParkedOfOneCaseIsFound() {
        made(opening("c1").timer("answer", NOON));
        made(opening("c2").timer("answer", NOON));
        Parked contact = of(SHOP, "c1", Parked.Kind.CONTACT, "contact/a", NOON);
        Parked timer = of(SHOP, "c1", Parked.Kind.TIMER, "timer/c1/answer", NOON.plusSeconds(1));
        store.park(timer);
        store.park(contact);
        store.park(of(SHOP, "c2", Parked.Kind.CONTACT, "contact/b", NOON));
        store.park(of(RIVAL, "c1", Parked.Kind.CONTACT, "contact/a", NOON));
        store.park(contact(SHOP, "contact/c", NOON));

        assertThat(store.parked(SHOP, CaseId.of("c1"))).containsExactly(contact, timer);
        assertThat(store.parked(SHOP, CaseId.of("c3"))).isEmpty();
    }

    private static Parked of(TenantId tenant, String caseId, Parked.Kind kind, String id, Instant at) {
        return new Parked(tenant, id, kind, Optional.of(CaseId.of(caseId)), at, "answer", "too long");
    }

    @Test
    void theLatestAttemptsComeFirst() {
        for (int i = 0; i < 5; i++) {
            store.note(attempt(SHOP, "k" + i, NOON.plusSeconds(i)));
        }

        assertThat(store.attempts(SHOP, MANY))
                .extracting(attempt -> attempt.key().value())
                .containsExactly("k4", "k3", "k2", "k1", "k0");
        assertThat(store.attempts(SHOP, 2))
                .containsExactly(attempt(SHOP, "k4", NOON.plusSeconds(4)), attempt(SHOP, "k3", NOON.plusSeconds(3)));
    }

    @Test
    void everyAttemptCounts() {
        Attempt same = attempt(SHOP, "k", NOON);
        store.note(same);
        store.note(same);

        assertThat(store.attempts(SHOP, MANY)).containsExactly(same, same);
    }

    @Test
    void definitionsOfOpenCasesAreCountedOverAllTenants() {
        Change first = made(opening("c1").indexed(new Columns().running("shop", 1)));
        made(opening("c2").indexed(new Columns().running("shop", 1)));
        made(Proposal.opening(RIVAL, "c1").indexed(new Columns().running("shop", 1)));
        made(opening("c3").indexed(new Columns().running("shop", 2)));
        made(opening("c4").indexed(new Columns().running("travel", 1)));
        made(opening("c5").indexed(new Columns().running("old", 1).closedAt(NOON)));

        assertThat(store.definitions())
                .containsExactlyInAnyOrder(
                        new DefinitionCount("shop", 1, 3),
                        new DefinitionCount("shop", 2, 1),
                        new DefinitionCount("travel", 1, 1));
        made(Proposal.following(first).indexed(new Columns().running("shop", 1).closedAt(NOON)));
        assertThat(store.definitions()).contains(new DefinitionCount("shop", 1, 2));
    }

    @Test
    void withoutOpenCasesNoDefinitionIsCounted() {
        made(opening("c1").indexed(new Columns().closedAt(NOON)));

        assertThat(store.definitions()).isEmpty();
    }
}
