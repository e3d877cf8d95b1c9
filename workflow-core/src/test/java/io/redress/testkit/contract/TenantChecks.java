package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.spi.Attempt;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseQuery.Phase;
import io.redress.spi.Change;
import io.redress.spi.ClaimedMessage;
import io.redress.spi.Cursor;
import io.redress.spi.KeptText;
import io.redress.spi.Parked;
import io.redress.spi.RegisterKey;
import io.redress.spi.Settlement;
import io.redress.spi.Sort;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two tenants use the same names for everything, and neither ever sees what is the other's. */
abstract class TenantChecks extends StoreChecks {
    private static final CaseId C1 = CaseId.of("c1");

    @Test
    void casesOfOneNameStayApart() {
        Change ours = made(opening("c1").filed("{\"ours\":true}"));
        assertThat(row(RIVAL, "c1")).isEmpty();
        Change theirs = made(Proposal.opening(RIVAL, "c1").entries(4).filed("{\"theirs\":true}"));

        made(Proposal.following(ours).filed("{\"ours\":\"too\"}"));
        assertThat(row(RIVAL, "c1")).contains(theirs.after());
        assertThat(store.timeline(SHOP, C1, 0, MANY)).hasSize(2);
        assertThat(store.timeline(RIVAL, C1, 0, MANY)).containsExactlyElementsOf(theirs.links());
    }

    @Test
    void severalCasesAreReadAtOnceAndNoneOfAnotherTenant() {
        Change first = made(opening("c1"));
        Change second = made(opening("c2"));
        made(opening("c3"));
        made(Proposal.opening(RIVAL, "c4"));

        assertThat(store.loadAll(SHOP, Set.of(C1, CaseId.of("c2"), CaseId.of("c4"), CaseId.of("none"))))
                .containsExactlyInAnyOrder(first.after(), second.after());
        assertThat(store.loadAll(SHOP, Set.of())).isEmpty();
    }

    @Test
    void oneTenantsHeadIsNotTheOthers() {
        Change ours = made(opening("c1"));

        lost(Proposal.opening(RIVAL, "c1").expecting(ours.after().head()));
        assertThat(row(RIVAL, "c1")).isEmpty();
    }

    @Test
    void wordsStayApart() {
        KeptText words = Proposal.text("the same words");
        Change ours = made(opening("c1").keeping(words));
        made(Proposal.opening(RIVAL, "c1").keeping(words));

        made(Proposal.following(ours).erasing(words));
        assertThat(store.texts(SHOP, C1)).isEmpty();
        assertThat(store.texts(RIVAL, C1)).containsExactly(words);
    }

    @Test
    void registersStayApart() {
        RegisterKey ours = new RegisterKey(SHOP, "command", "k1");
        RegisterKey theirs = new RegisterKey(RIVAL, "command", "k1");
        Change change = made(opening("c1").claiming(ours, "ours"));
        assertThat(read(theirs)).isEmpty();
        made(Proposal.opening(RIVAL, "c1").claiming(theirs, "theirs"));

        made(Proposal.following(change).releasing(ours, "ours"));
        assertThat(read(theirs)).contains(Proposal.held(theirs, "theirs"));
    }

    @Test
    void timersStayApart() {
        Change ours = made(opening("c1").timer("answer", NOON));
        Change theirs = made(Proposal.opening(RIVAL, "c1").timer("answer", NOON));

        made(Proposal.following(ours));
        assertThat(store.due(NOON.plusSeconds(1), MANY)).containsExactlyElementsOf(theirs.timers());
    }

    @Test
    void workListsAndCountsStayApart() {
        made(opening("c1").indexed(new Columns().of("carl").about("order-1").flagged("vip")));
        made(Proposal.opening(RIVAL, "c1")
                .indexed(new Columns().of("carl").about("order-1").flagged("vip")));
        made(Proposal.opening(RIVAL, "c2").indexed(new Columns().of("carl").closedAt(NOON)));
        TenantId nobody = TenantId.of("nobody");

        for (Sort sort : Sort.values()) {
            CaseQuery query = CaseQuery.of(SHOP).within(Phase.ANY).by(sort);
            assertThat(store.cases(query).cases())
                    .extracting(row -> row.tenant())
                    .containsExactly(SHOP);
            assertThat(store.cases(query.with(ActorId.of("carl"))).cases()).hasSize(1);
            Cursor before = new Cursor(sort.place(row("c1").orElseThrow()).sortKey(), CaseId.of("0"));
            assertThat(store.cases(query.from(before)).cases())
                    .extracting(row -> row.tenant())
                    .containsExactly(SHOP);
        }
        assertThat(store.count(CaseQuery.of(SHOP).within(Phase.ANY))).isEqualTo(1);
        assertThat(store.count(CaseQuery.of(RIVAL).within(Phase.ANY))).isEqualTo(2);
        assertThat(store.cases(CaseQuery.of(nobody)).cases()).isEmpty();
        assertThat(store.count(CaseQuery.of(nobody).within(Phase.ANY))).isZero();
    }

    @Test
    void messagesStayApart() {
        made(opening("c1").telling("ours").telling("ours-too"));
        made(Proposal.opening(RIVAL, "c1").telling("theirs"));

        List<ClaimedMessage> claims = store.claimMessages(NOON, HOUR, MANY);
        assertThat(claims).extracting(claim -> claim.message().template()).containsExactlyInAnyOrder("ours", "theirs");
        claims.forEach(claim -> store.settle(
                claim,
                claim.message().key().tenant().equals(SHOP) ? new Settlement.Dead("gone") : new Settlement.Done()));
        assertThat(store.deadMessages(MANY))
                .extracting(dead -> dead.message().template())
                .containsExactly("ours");
    }

    @Test
    void parkedThingsOfOneNameStayApart() {
        Parked ours = new Parked(SHOP, "contact/k", Parked.Kind.CONTACT, Optional.empty(), NOON, "ours", "why");
        Parked theirs = new Parked(RIVAL, "contact/k", Parked.Kind.CONTACT, Optional.empty(), NOON, "theirs", "why");
        store.park(ours);
        store.park(theirs);
        assertThat(store.parked(MANY)).containsExactlyInAnyOrder(ours, theirs);

        store.unpark(SHOP, "contact/k");
        assertThat(store.parked(MANY)).containsExactly(theirs);
    }

    @Test
    void attemptsStayApart() {
        store.note(new Attempt(SHOP, C1, CommandKey.of("k"), ActorId.of("ann"), "a/1", "not-permitted", NOON));

        assertThat(store.attempts(RIVAL, MANY)).isEmpty();
        assertThat(store.attempts(SHOP, MANY)).hasSize(1);
    }
}
