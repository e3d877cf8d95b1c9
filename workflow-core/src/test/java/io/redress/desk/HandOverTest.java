package io.redress.desk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.desk.Shop.Take;
import io.redress.failure.FactsUnavailableException;
import io.redress.failure.LostRaceException;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Role;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.spi.ActorDirectory;
import io.redress.spi.StoredCase;
import io.redress.store.MemoryCaseStore;
import io.redress.workflow.Erase;
import io.redress.workflow.HandOver;
import io.redress.workflow.StaffMember;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A case goes from hand to hand with its clocks running, to people who exist. */
class HandOverTest {
    private static final CommandKey KEY = CommandKey.of("the-key");

    /** The people of one tenant. */
    private static final class People implements ActorDirectory {
        private final List<Actor> staff;

        People(Actor... staff) {
            this.staff = List.of(staff);
        }

        @Override
        public Optional<Actor> find(TenantId tenant, ActorId id) {
            return staff.stream()
                    .filter(person -> person.tenant().equals(tenant))
                    .filter(person -> person.id().equals(id))
                    .findFirst();
        }

        @Override
        public List<Actor> holding(TenantId tenant, Role role) {
            return staff.stream()
                    .filter(person -> person.tenant().equals(tenant))
                    .filter(person -> person.roles().contains(role))
                    .toList();
        }
    }

    private static final People PEOPLE = new People(
            Actor.inHouse(Office.TENANT, "ann", Shop.AGENT),
            Actor.inHouse(Office.TENANT, "lea", Shop.LEAD),
            Actor.inHouse(Office.TENANT, "leo", Shop.LEAD),
            Actor.inHouse(Office.RIVAL, "eve", Shop.LEAD));

    private final LosingStore store = new LosingStore(new MemoryCaseStore());
    private final Office office = new Office(store, desk -> desk.staffedBy(PEOPLE));

    private static HandOver to(String person) {
        return new HandOver(Shop.LEAD, Optional.of(ActorId.of(person)), "on leave");
    }

    private void refused(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.NO_SUCH_HOLDER));
    }

    @Test
    void aTeamGetsACaseWithItsClocksUnbroken() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        List<Clock> clocks = office.file(id).clocks();
        office.clock.advance(Duration.ofHours(1));

        assertThat(office.desk
                        .as(office.ann)
                        .handOver(KEY, id, Shop.LEAD, "too big")
                        .isDone())
                .isTrue();
        assertThat(office.file(id).standing().team()).contains(Shop.LEAD);
        assertThat(office.file(id).standing().assignee()).isEmpty();
        assertThat(office.file(id).clocks()).isEqualTo(clocks);
    }

    @Test
    void aPersonOfTheTeamGetsACaseAndTheDirectorysWordIsRecorded() {
        CaseId id = office.open("o1");

        assertThat(office.desk.as(office.ann).act(KEY, id, to("lea"))).isEqualTo(new Outcome.Done(id, 2));
        assertThat(office.file(id).standing().assignee()).contains(ActorId.of("lea"));
        assertThat(office.entries(id).get(1).events())
                .contains(new Event.FactUsed(
                        new StaffMember(ActorId.of("lea"), Set.of(Shop.LEAD), Optional.of(Affiliation.IN_HOUSE)),
                        Office.START));
    }

    @Test
    void nobodyGetsACaseWhomTheDirectoryDoesNotKnowInThatRoleAndTenant() {
        CaseId id = office.open("o1");

        refused(office.act(office.ann, id, to("nobody")));
        refused(office.act(office.ann, id, to("ann")));
        refused(office.act(office.ann, id, to("eve")));
        refused(office.act(office.ann, id, new HandOver(Role.of("finance"), Optional.empty(), "why not")));
        assertThat(office.links(id)).hasSize(1);
    }

    @Test
    void withoutADirectoryNobodyIsKnown() {
        Office alone = new Office();
        CaseId id = alone.open("o1");

        refused(alone.act(alone.ann, id, to("lea")));
        assertThat(alone.desk
                        .as(alone.ann)
                        .handOver(KEY, id, Shop.LEAD, "too big")
                        .isDone())
                .isTrue();
    }

    @Test
    void aDirectoryThatFailsIsASourceThatFails() {
        Office broken = new Office(desk -> desk.staffedBy(new ActorDirectory() {
            @Override
            public Optional<Actor> find(TenantId tenant, ActorId id) {
                throw new IllegalStateException("directory is down");
            }

            @Override
            public List<Actor> holding(TenantId tenant, Role role) {
                return List.of();
            }
        }));
        CaseId id = broken.open("o1");

        assertThatExceptionOfType(FactsUnavailableException.class)
                .isThrownBy(() -> broken.act(broken.ann, id, to("lea")));
        assertThat(broken.links(id)).hasSize(1);
    }

    @Test
    void aRefusalNamesPersonsAndOneCallHandsOverToThem() {
        CaseId id = office.open("o1");
        Outcome toldToTheCustomer = office.act(office.carl, id, new Shop.Remark("text", Office.START));
        Outcome refused = office.act(office.ann, id, new Erase("asked for it"));

        assertThat(((Outcome.Refused) toldToTheCustomer).refusal().whoCan().persons())
                .isEmpty();
        WhoCan whoCan = ((Outcome.Refused) refused).refusal().whoCan();
        assertThat(whoCan.who()).containsExactly(Shop.LEAD);
        assertThat(whoCan.persons()).containsExactly(office.lea.id(), ActorId.of("leo"));
        assertThat(office.desk.as(office.ann).handOver(KEY, id, whoCan).isDone())
                .isTrue();
        assertThat(office.file(id).standing().team()).contains(Shop.LEAD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.desk.as(office.ann).handOver(office.key(), id, WhoCan.NOBODY));
    }

    @Test
    void everyCaseOfWhoeverLeavesGoesToTheTeam() {
        List<CaseId> ids = IntStream.range(0, 205)
                .mapToObj(i -> office.open("o" + i))
                .peek(id -> office.act(office.ann, id, new Take()))
                .toList();
        CaseId others = office.open("other");
        CaseId closed = ids.get(7);
        office.act(office.ann, closed, new Shop.Arrived());

        Departure departure = office.desk.as(office.lea).handOverAll(KEY, office.ann.id(), Shop.LEAD, "has left");
        assertThat(departure.refused()).isEmpty();
        assertThat(departure.handedOver())
                .hasSize(204)
                .doesNotContain(closed, others)
                .doesNotHaveDuplicates();
        assertThat(office.file(others).standing().team()).contains(Shop.AGENT);
        assertThat(office.desk.as(office.lea).count(all -> all.heldBy(office.ann.id())))
                .isZero();
    }

    @Test
    void aDepartureThatFailsHalfWayGoesOnWithTheSameKey() {
        List<CaseId> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            office.clock.advance(Duration.ofMinutes(1));
            ids.add(office.open("o" + i));
            office.act(office.ann, ids.get(i), new Take());
        }
        CaseId third = ids.get(2);
        store.before(() -> store.before(() -> store.before(() -> store.loseNext(Integer.MAX_VALUE))));

        assertThatExceptionOfType(LostRaceException.class)
                .isThrownBy(() -> office.desk.as(office.lea).handOverAll(KEY, office.ann.id(), Shop.LEAD, "has left"))
                .satisfies(lost -> assertThat(lost.caseId()).isEqualTo(third));
        store.loseNext(0);
        Departure rest = office.desk.as(office.lea).handOverAll(KEY, office.ann.id(), Shop.LEAD, "has left");
        assertThat(rest.handedOver()).containsExactlyElementsOf(ids.subList(2, 6));
        assertThat(office.desk.as(office.lea).handOverAll(KEY, office.ann.id(), Shop.LEAD, "has left"))
                .isEqualTo(new Departure(List.of(), Map.of(), Map.of()));
        ids.forEach(id -> assertThat(office.links(id)).hasSize(3));
    }

    @Test
    void aCaseThatTheRulesDoNotLetGoIsNamedAndHoldsUpNoOther() {
        CaseId first = office.open("o1");
        CaseId second = office.open("o2");
        office.act(office.ann, first, new Take());
        office.act(office.ann, second, new Take());

        Departure departure =
                office.desk.as(office.lea).handOverAll(KEY, office.ann.id(), Role.of("finance"), "has left");
        assertThat(departure.handedOver()).isEmpty();
        assertThat(departure.refused()).containsOnlyKeys(first, second);
    }

    @Test
    void aCaseWhoseDefinitionIsMissingHoldsUpNoOther() {
        ComplaintDesk old = office.another(Shop.workflow("old-shop", 1));
        CaseId stuck =
                old.as(office.ann).receive(office.key(), Office.complaint("o1")).caseId();
        old.as(office.ann).act(office.key(), stuck, new Take());
        StoredCase before = office.row(stuck);
        CaseId id = office.open("o2");
        office.act(office.ann, id, new Take());

        Departure departure = office.desk.as(office.lea).handOverAll(KEY, office.ann.id(), Shop.LEAD, "has left");
        assertThat(departure.handedOver()).containsExactly(id);
        assertThat(departure.refused()).containsOnlyKeys(stuck);
        assertThat(requireNonNull(departure.refused().get(stuck)).code()).isEqualTo("missing-definition");
        assertThat(office.row(stuck)).isEqualTo(before);
    }

    @Test
    void aCaseThatNeedsASignatureToGoIsNotReportedAsGone() {
        Workflow careful = Workflow.named("careful")
                .over(Shop.Stage.class)
                .startsIn(Shop.Stage.NEW)
                .endsIn(Shop.Stage.CLOSED)
                .takenInBy(Shop.AGENT)
                .deadline(
                        Shop.ANSWER,
                        d -> d.within(io.redress.calendar.Span.wallHours(8))
                                .repeating()
                                .lapsingInto(new Shop.Escalate()))
                .on(Shop.Escalate.class)
                .inAnyOpenState()
                .stays()
                .by(io.redress.party.Affiliation.SYSTEM)
                .on(Take.class)
                .in(Shop.Stage.NEW)
                .to(Shop.Stage.WORKING)
                .by(Shop.AGENT)
                .assigning()
                .on(Shop.Remark.class)
                .in(Shop.Stage.WORKING)
                .to(Shop.Stage.OFFERED)
                .by(Shop.AGENT)
                .on(Shop.Decline.class)
                .in(Shop.Stage.OFFERED)
                .to(Shop.Stage.CLOSED)
                .by(Shop.AGENT)
                .on(HandOver.class)
                .inAnyOpenState()
                .stays()
                .by(Shop.LEAD)
                .cosignedBy(Role.of("head"))
                .handingOver(Shop.AGENT, Shop.LEAD)
                .build();
        ComplaintDesk desk = office.another(careful);
        CaseId id = desk.as(office.ann)
                .receive(office.key(), Office.complaint("o1"))
                .caseId();
        desk.as(office.ann).act(office.key(), id, new Take());

        Departure departure = desk.as(office.lea).handOverAll(KEY, office.ann.id(), Shop.LEAD, "has left");
        assertThat(departure.handedOver()).isEmpty();
        assertThat(departure.refused()).containsOnlyKeys(id);
        assertThat(requireNonNull(departure.refused().get(id)).code()).isEqualTo("needs-cosigner");
    }
}
