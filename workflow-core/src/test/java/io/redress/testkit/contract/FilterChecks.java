package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Flag;
import io.redress.id.ActorId;
import io.redress.id.OrderId;
import io.redress.party.Role;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseQuery.Phase;
import io.redress.spi.Change;
import io.redress.spi.Page;
import io.redress.spi.Sort;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What narrows a work list, and counting it. */
abstract class FilterChecks extends StoreChecks {
    private static final CaseQuery ALL = CaseQuery.of(SHOP);

    /** Lists and counts alike: the two must never disagree. */
    private void listed(CaseQuery query, String... ids) {
        List<String> found =
                store.cases(query).cases().stream().map(row -> row.id().value()).toList();
        assertThat(found).containsExactlyInAnyOrder(ids);
        assertThat(store.count(query)).isEqualTo(ids.length);
    }

    private void with(String id, Columns columns) {
        made(opening(id).indexed(columns));
    }

    @Test
    void openAndClosedCasesAreTakenApart() {
        with("open", new Columns());
        with("closed", new Columns().closedAt(NOON));

        listed(ALL, "open");
        listed(ALL.within(Phase.OPEN), "open");
        listed(ALL.within(Phase.CLOSED), "closed");
        listed(ALL.within(Phase.ANY), "open", "closed");
    }

    @Test
    void byStates() {
        with("a", new Columns().in("NEW"));
        with("b", new Columns().in("WORKING"));
        with("c", new Columns().in("OFFERED"));

        listed(ALL.in(Set.of()), "a", "b", "c");
        listed(ALL.in(Set.of("WORKING")), "b");
        listed(ALL.in(Set.of("NEW", "OFFERED", "NEVER")), "a", "c");
        listed(ALL.in(Set.of("new")));
    }

    @Test
    void byAssignee() {
        with("a", new Columns().heldBy("ann"));
        with("b", new Columns().heldBy("bob"));
        with("c", new Columns());

        listed(ALL.heldBy(ActorId.of("ann")), "a");
        listed(ALL.heldBy(ActorId.of("an")));
    }

    @Test
    void byTeam() {
        with("a", new Columns().on("agent"));
        with("b", new Columns().on("team-lead"));
        with("c", new Columns());

        listed(ALL.on(Role.of("team-lead")), "b");
        listed(ALL.on(Role.of("finance")));
    }

    @Test
    void byAnyOfSeveralParties() {
        with("a", new Columns().of("carl").with("maria").with("shop-1"));
        with("b", new Columns().of("dora").with("carl"));
        with("c", new Columns().of("dora"));

        listed(ALL.with(ActorId.of("carl")), "a", "b");
        listed(ALL.with(ActorId.of("maria")), "a");
        listed(ALL.with(ActorId.of("car")));
        listed(ALL.with(ActorId.of("carl,maria")));
    }

    @Test
    void whoIsNoPartyAnyMoreIsNotFoundByIt() {
        Change change =
                made(opening("a").indexed(new Columns().of("carl").with("maria").flagged("vip")));

        made(Proposal.following(change).indexed(new Columns().of("dora").flagged("press")));
        listed(ALL.with(ActorId.of("carl")));
        listed(ALL.with(ActorId.of("maria")));
        listed(ALL.with(ActorId.of("dora")), "a");
        listed(ALL.flagged(Flag.of("vip")));
        listed(ALL.flagged(Flag.of("press")), "a");
    }

    @Test
    void byOrder() {
        with("a", new Columns().about("order-1"));
        with("b", new Columns().about("order-10"));
        with("c", new Columns());

        listed(ALL.about(OrderId.of("order-1")), "a");
    }

    @Test
    void byAnyOfSeveralFlags() {
        with("a", new Columns().flagged("harassment").flagged("press"));
        with("b", new Columns().flagged("press"));
        with("c", new Columns());

        listed(ALL.flagged(Flag.of("press")), "a", "b");
        listed(ALL.flagged(Flag.of("harassment")), "a");
    }

    @Test
    void byDueInstantExclusive() {
        with("a", new Columns().dueAt(NOON.minusNanos(1000)));
        with("b", new Columns().dueAt(NOON));
        with("c", new Columns());

        listed(ALL.dueBefore(NOON), "a");
        listed(ALL.dueBefore(NOON.plusNanos(1000)), "a", "b");
    }

    @Test
    void byBrokenPromises() {
        with("a", new Columns().late());
        with("b", new Columns());

        listed(ALL.breached(), "a");
        assertThat(store.count(ALL.breached())).isEqualTo(1);
        made(Proposal.following(made(opening("c"))).indexed(new Columns().late()));
        listed(ALL.breached(), "a", "c");
    }

    @Test
    void allAtOnce() {
        with("hit", all());
        with("state", all().in("WORKING"));
        with("assignee", all().heldBy("bob"));
        with("team", all().on("finance"));
        with("order", all().about("order-2"));
        with("due", all().dueAt(NOON));
        with("closed", all().closedAt(NOON));
        with("party", all("dora", "vip"));
        with("flag", all("carl", "press"));
        made(opening("breach")
                .indexed(new Columns()
                        .heldBy("ann")
                        .on("agent")
                        .of("carl")
                        .about("order-1")
                        .flagged("vip")
                        .dueAt(NOON.minusSeconds(1))));

        listed(
                ALL.in(Set.of("NEW", "OFFERED"))
                        .heldBy(ActorId.of("ann"))
                        .on(Role.of("agent"))
                        .with(ActorId.of("carl"))
                        .about(OrderId.of("order-1"))
                        .flagged(Flag.of("vip"))
                        .dueBefore(NOON)
                        .breached(),
                "hit");
    }

    private static Columns all() {
        return all("carl", "vip");
    }

    @Test
    void aListForSeveralRolesHasWhatWaitsForAnyOfThem() {
        with("a", new Columns().awaiting("team-lead").askedBy("ann"));
        with("b", new Columns().awaiting("finance").awaiting("team-lead").askedBy("ben"));
        with("c", new Columns().awaiting("legal"));
        with("d", new Columns().of("ann").flagged("team-lead"));

        listed(ALL.awaiting(Set.of(Role.of("team-lead"))), "a", "b");
        listed(ALL.awaiting(Set.of(Role.of("legal"), Role.of("finance"))), "b", "c");
        listed(ALL.awaiting(Set.of(Role.of("agent"))));
        listed(ALL.awaiting(Set.of()), "a", "b", "c", "d");
        listed(ALL.askedBy(ActorId.of("ann")), "a");
        listed(ALL.askedBy(ActorId.of("ben")).awaiting(Set.of(Role.of("finance"))), "b");
    }

    @Test
    void whatWaitsNoMoreIsListedNoMore() {
        Change change =
                made(opening("a").indexed(new Columns().awaiting("team-lead").askedBy("ann")));

        made(Proposal.following(change)
                .indexed(new Columns().awaiting("finance").askedBy("ann")));
        listed(ALL.awaiting(Set.of(Role.of("team-lead"))));
        listed(ALL.awaiting(Set.of(Role.of("finance"))), "a");
    }

    private static Columns all(String party, String flag) {
        return new Columns()
                .heldBy("ann")
                .on("agent")
                .of(party)
                .about("order-1")
                .flagged(flag)
                .late()
                .dueAt(NOON.minusSeconds(1));
    }

    @Test
    void aFilteredListIsPagedWithoutGaps() {
        for (int i = 0; i < 30; i++) {
            with("c" + (10 + i), i % 3 == 0 ? new Columns().on("agent") : new Columns().on("finance"));
        }

        CaseQuery query = ALL.on(Role.of("agent")).atMost(4);
        Page first = store.cases(query);
        Page second = store.cases(query.from(first.next().orElseThrow()));
        Page third = store.cases(query.from(second.next().orElseThrow()));
        assertThat(first.cases()).extracting(row -> row.id().value()).containsExactly("c10", "c13", "c16", "c19");
        assertThat(second.cases()).extracting(row -> row.id().value()).containsExactly("c22", "c25", "c28", "c31");
        assertThat(third.cases()).extracting(row -> row.id().value()).containsExactly("c34", "c37");
        assertThat(third.next()).isEmpty();
    }

    @Test
    void aCountKnowsNeitherStartNorLimitNorOrder() {
        for (int i = 0; i < 9; i++) {
            with("c" + i, new Columns());
        }

        Page first = store.cases(ALL.atMost(2));
        assertThat(store.count(ALL.atMost(2))).isEqualTo(9);
        assertThat(store.count(ALL.by(Sort.DUE).from(first.next().orElseThrow())))
                .isEqualTo(9);
    }
}
