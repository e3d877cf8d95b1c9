package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.desk.Shop.Refund;
import io.redress.desk.Shop.Take;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.permission.Refusal;
import io.redress.spi.Attempt;
import io.redress.store.ForwardingStore;
import io.redress.store.MemoryCaseStore;
import io.redress.workflow.Correspond;
import io.redress.workflow.HandOver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused changes nothing and is remembered; what needs a second person waits for one. */
class RefusalTest {
    private static final CommandKey KEY = CommandKey.of("the-key");
    private static final Actor ANN = Actor.inHouse(Office.TENANT, "ann", Shop.AGENT);
    private static final Actor LEA = Actor.inHouse(Office.TENANT, "lea", Shop.LEAD);
    private static final Actor CARL = Actor.customer(Office.TENANT, "carl");

    /** Keeps attempts aside, so that everything else can be compared. */
    private static final class NotingStore extends ForwardingStore {
        private final List<Attempt> noted;

        NotingStore(List<Attempt> noted) {
            super(new MemoryCaseStore());
            this.noted = noted;
        }

        @Override
        public void note(Attempt attempt) {
            noted.add(attempt);
        }
    }

    private final List<Attempt> attempts = new ArrayList<>();
    private final Office office = new Office(new NotingStore(attempts));

    static Stream<Arguments> refusals() {
        // An agent who is the customer of the case has the customer's rights in it, and no others.
        Actor carlAtWork = Actor.inHouse(Office.TENANT, "carl", Shop.AGENT);
        Contact outbound = Contact.outbound(Channel.PHONE, Office.customer()).saying("psst");
        return Stream.of(
                Arguments.of(CARL, new Take(), Refusal.NOT_PERMITTED, "take/1"),
                Arguments.of(carlAtWork, new Take(), Refusal.TAKES_SIDES, "take/1"),
                Arguments.of(ANN, new Shop.Accept(), Refusal.WRONG_STATE, "accept/1"),
                Arguments.of(ANN, new Shop.Escalate(), Refusal.NOT_PERMITTED, "escalate/1"),
                Arguments.of(ANN, new Shop.Stranger("text"), Refusal.WRONG_STATE, "stranger/1"),
                Arguments.of(CARL, new Correspond(outbound), Refusal.NOT_PERMITTED, "redress/correspond/1"),
                Arguments.of(
                        ANN,
                        new HandOver(Shop.AGENT, Optional.of(LEA.id()), "please"),
                        Refusal.NO_SUCH_HOLDER,
                        "redress/hand-over/1"),
                Arguments.of(
                        CARL,
                        new HandOver(Shop.LEAD, Optional.empty(), "now"),
                        Refusal.NOT_PERMITTED,
                        "redress/hand-over/1"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalChangesNothingAndIsNoted(Actor actor, Action action, String code, String name) {
        CaseId id = office.open("o1");
        List<String> before = StoredStrings.of(office.store);
        attempts.clear();

        Outcome outcome = office.desk.as(actor).act(KEY, id, action);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.caseId()).isEqualTo(id);
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(refused.refusal().action()).isEqualTo(name);
            assertThat(refused.refusal().missing()).isNotBlank();
        });
        assertThat(attempts).containsExactly(new Attempt(Office.TENANT, id, KEY, actor.id(), name, code, Office.START));
        attempts.clear();
        assertThat(StoredStrings.of(office.store)).isEqualTo(before);
    }

    @Test
    void everyTryIsNoted() {
        CaseId id = office.open("o1");
        for (int i = 0; i < 3; i++) {
            office.clock.advance(Duration.ofMinutes(1));
            office.desk.as(office.carl).act(KEY, id, new Take());
        }

        assertThat(attempts).extracting(Attempt::at).isSorted().hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void theDeskListsAttemptsOfOneTenantTheLatestFirst() {
        Office other = new Office();
        CaseId ours = other.open("o1");
        CaseId theirs = other.desk
                .as(other.eve)
                .receive(other.key(), Office.complaint("o1"))
                .caseId();
        other.act(other.carl, ours, new Take());
        other.act(other.carl, ours, new Shop.Accept());
        other.desk.as(Actor.customer(Office.RIVAL, "carl")).act(other.key(), theirs, new Take());

        assertThat(other.desk.attempts(Office.TENANT, Office.MANY))
                .extracting(Attempt::action)
                .containsExactly("accept/1", "take/1");
        assertThat(other.desk.attempts(Office.RIVAL, Office.MANY)).hasSize(1);
        assertThat(other.desk.attempts(Office.TENANT, 1))
                .extracting(Attempt::action)
                .containsExactly("accept/1");
    }

    @Test
    void whatWasDoneIsNoAttempt() {
        office.act(office.ann, office.open("o1"), new Take());

        assertThat(attempts).isEmpty();
    }

    @Test
    void aContactThatOvertakesTheEndOfItsCaseIsNoAttempt() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        office.act(office.ann, id, new Shop.Offer("a refund", io.redress.party.PersonalText.of("")));
        office.clock.advance(Duration.ofHours(49));

        assertThat(office.desk.as(office.ann).receive(KEY, Office.complaint("o1")))
                .isInstanceOf(Receipt.Opened.class);
        assertThat(attempts).isEmpty();
    }

    @Test
    void whatNeedsASignatureChangesNothingAndNamesWhoMay() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        List<String> before = StoredStrings.of(office.store);

        Outcome outcome = office.desk.as(office.ann).act(KEY, id, new Refund("10"));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, no -> {
            assertThat(no.refusal().action()).isEqualTo("refund/1");
            assertThat(no.refusal().code()).isEqualTo(Refusal.NEEDS_COSIGNER);
            assertThat(no.refusal().whoCan().who()).containsExactly(Shop.LEAD);
        });
        assertThat(attempts).extracting(Attempt::code).containsExactly("needs-cosigner");
        attempts.clear();
        assertThat(StoredStrings.of(office.store)).isEqualTo(before);
    }

    @Test
    void aSecondPersonWhoMayApproveIsRecorded() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());

        assertThat(office.desk.as(office.ann).act(KEY, id, new Refund("10"), office.lea))
                .isEqualTo(new Outcome.Done(id, 3));
        assertThat(office.entries(id).get(2).by().id()).isEqualTo(office.ann.id());
        assertThat(office.entries(id).get(2).cosignedBy().map(by -> by.id())).contains(office.lea.id());
    }

    static Stream<Actor> nobodyWhoMayApprove() {
        return Stream.of(
                ANN,
                Actor.inHouse(Office.TENANT, "ann", Shop.AGENT, Shop.LEAD),
                Actor.inHouse(Office.TENANT, "bob", Shop.AGENT),
                CARL,
                Actor.inHouse(Office.TENANT, "carl", Shop.LEAD),
                Actor.inHouse(Office.RIVAL, "lea", Shop.LEAD),
                Actor.system(Office.TENANT));
    }

    @ParameterizedTest
    @MethodSource("nobodyWhoMayApprove")
    void nobodyElseMayApprove(Actor approver) {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());

        assertThat(office.desk.as(office.ann).act(KEY, id, new Refund("10"), approver))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(office.links(id)).hasSize(2);
    }

    @Test
    void whoMayApproveMayStillNotAsk() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());

        assertThat(office.desk.as(office.lea).act(KEY, id, new Refund("10"), office.ann))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aPartyOfTheCaseIsNoSecondPerson() {
        Contact contact = Office.complaint("o1").naming(Party.verified("lea", Relation.OTHER_PARTY));
        CaseId id = office.desk.as(office.ann).receive(office.key(), contact).caseId();
        office.act(office.ann, id, new Take());

        assertThat(office.desk.as(office.ann).act(KEY, id, new Refund("10"), office.lea))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoMayNotSeeTheStateLearnsItFromNoRefusal() {
        Office other = new Office();
        CaseId id = other.open("o1");

        Outcome known = other.act(other.carl, id, new Shop.Accept());
        Outcome hidden = other.desk
                .as(Actor.of(Office.TENANT, "stranger", Affiliation.AUTHORITY))
                .act(other.key(), id, new Shop.Accept());
        assertThat(((Outcome.Refused) known).refusal().missing()).contains("NEW");
        assertThat(((Outcome.Refused) hidden).refusal().missing())
                .isEqualTo("the case is in a state in which this is not possible");
    }
}
