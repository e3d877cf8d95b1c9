package io.redress.desk;

import static io.redress.desk.Office.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.casefile.Action;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.Shop.Offer;
import io.redress.desk.Shop.Remark;
import io.redress.desk.Shop.Take;
import io.redress.failure.KeyReusedException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.spi.StoredCase;
import io.redress.workflow.Erase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A command key has its effect once, whatever comes in between. */
class OnceTest {
    private static final CommandKey KEY = CommandKey.of("the-key");
    private static final Instant THEN = Instant.parse("2026-11-01T00:00:00Z");

    private final Office office = new Office();

    private static Offer offer(String words) {
        return new Offer("a refund", PersonalText.of(words));
    }

    private void reused(CaseId id, Action action) {
        StoredCase before = office.row(id);
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> office.desk.as(office.ann).act(KEY, id, action))
                .satisfies(reused -> {
                    assertThat(reused.key()).isEqualTo(KEY);
                    assertThat(reused.tenant()).isEqualTo(Office.TENANT);
                    assertThat(reused.code()).isEqualTo("key-reused");
                });
        assertThat(office.row(id)).isEqualTo(before);
    }

    private void reused(Contact contact) {
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> office.desk.as(office.ann).receive(KEY, contact));
    }

    @Test
    void theSameActionAgainGivesTheSameAnswerAndHasOneEffect() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        Outcome first = office.desk.as(office.ann).act(KEY, id, offer("Dear Carl"));
        StoredCase after = office.row(id);
        office.desk.deliver(Office.MANY);

        for (int i = 0; i < 3; i++) {
            assertThat(office.desk.as(office.ann).act(KEY, id, offer("Dear Carl")))
                    .isEqualTo(first);
        }
        office.desk.deliver(Office.MANY);
        assertThat(first).isEqualTo(new Outcome.Done(id, 3));
        assertThat(office.row(id)).isEqualTo(after);
        assertThat(office.post.templates()).containsExactly("offer");
        assertThat(office.store.texts(Office.TENANT, id)).hasSize(4);
    }

    @Test
    void theAnswerStaysTheSameWhenTheCaseHasMovedOn() {
        CaseId id = office.open("o1");
        Outcome first = office.desk.as(office.ann).act(KEY, id, new Take());
        office.act(office.ann, id, offer("Dear Carl"));
        office.act(office.carl, id, new Shop.Accept());

        assertThat(office.desk.as(office.ann).act(KEY, id, new Take())).isEqualTo(first);
        assertThat(office.links(id)).hasSize(4);
    }

    @Test
    void aLapseInBetweenDoesNotChangeTheAnswer() {
        CaseId id = office.open("o1");
        Outcome first = office.desk.as(office.ann).act(KEY, id, new Take());
        office.clock.advance(Duration.ofHours(20));

        assertThat(office.desk.as(office.ann).act(KEY, id, new Take())).isEqualTo(first);
    }

    @Test
    void theSameContactOpensOneCase() {
        Receipt first = office.desk.as(office.ann).receive(KEY, complaint("o1"));

        assertThat(office.desk.as(office.ann).receive(KEY, complaint("o1"))).isEqualTo(first);
        assertThat(first).isInstanceOf(Receipt.Opened.class);
        assertThat(office.links(first.caseId())).hasSize(1);
    }

    @Test
    void theSameContactWithoutOrderOpensOneCase() {
        Contact contact = Contact.inbound(io.redress.contact.Channel.WEB, Office.customer())
                .saying("hello");
        Receipt first = office.desk.as(office.ann).receive(KEY, contact);

        assertThat(office.desk.as(office.ann).receive(KEY, contact)).isEqualTo(first);
        assertThat(office.desk.as(office.ann).count(all -> all)).isEqualTo(1);
    }

    @Test
    void theSameContactJoinsOnce() {
        CaseId id = office.open("o1");
        Receipt first = office.desk.as(office.ann).receive(KEY, complaint("o1"));
        office.act(office.ann, id, new Take());

        assertThat(office.desk.as(office.ann).receive(KEY, complaint("o1"))).isEqualTo(first);
        assertThat(first).isEqualTo(new Receipt.Joined(id, 2));
        assertThat(office.links(id)).hasSize(3);
    }

    @Test
    void theSameContactIsAnsweredAlikeAfterItsCaseWasClosed() {
        Receipt first = office.desk.as(office.ann).receive(KEY, complaint("o1"));
        office.act(office.ann, first.caseId(), new Take());
        office.act(office.ann, first.caseId(), new Shop.Arrived());

        assertThat(office.desk.as(office.ann).receive(KEY, complaint("o1"))).isEqualTo(first);
        assertThat(office.desk.as(office.ann).count(all -> all)).isZero();
    }

    static Stream<Action> otherPayloads() {
        return Stream.of(
                new Remark("other", THEN),
                new Remark("text", THEN.plusNanos(1000)),
                new Take(),
                new Erase("text"),
                offer("text"),
                new Shop.Stranger("text"),
                new io.redress.workflow.Correspond(complaint("o1")));
    }

    @ParameterizedTest
    @MethodSource("otherPayloads")
    void anotherPayloadUnderTheKeyOfAnActionIsAnError(Action other) {
        CaseId id = office.open("o1");
        office.desk.as(office.ann).act(KEY, id, new Remark("text", THEN));

        reused(id, other);
    }

    @Test
    void otherPersonalWordsAreAnotherPayload() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        office.desk.as(office.ann).act(KEY, id, offer("Dear Carl"));

        reused(id, offer("Dear Dora"));
        reused(id, offer("dear Carl"));
        reused(id, offer(""));
    }

    static Stream<Contact> otherContacts() {
        Contact contact = complaint("o1");
        Party carl = Office.customer();
        return Stream.of(
                contact.saying("Two of eight are missing"),
                contact.about(OrderRef.of("o2", "item-1")),
                contact.about(OrderRef.of("o1")),
                contact.at(THEN),
                contact.visibleTo(io.redress.contact.Visibility.PUBLIC),
                contact.between(carl.called("Dora"), List.of()),
                contact.between(carl.as(Relation.BOOKER), List.of()),
                contact.naming(Party.claimed(Relation.MERCHANT)));
    }

    @ParameterizedTest
    @MethodSource("otherContacts")
    void anotherContactUnderTheKeyOfAContactIsAnError(Contact other) {
        office.desk.as(office.ann).receive(KEY, complaint("o1"));

        reused(other);
        assertThat(office.desk.as(office.ann).count(all -> all)).isEqualTo(1);
    }

    @Test
    void actionsAndContactsShareTheirKeys() {
        CaseId id = office.open("o1");
        office.desk.as(office.ann).act(KEY, id, new Take());
        reused(complaint("o1"));
        reused(complaint("o2"));

        CommandKey other = CommandKey.of("other");
        CaseId second =
                office.desk.as(office.ann).receive(other, complaint("o2")).caseId();
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> office.desk.as(office.ann).act(other, second, new Take()));
    }

    @Test
    void theSameActionOnAnotherCaseIsAnError() {
        CaseId first = office.open("o1");
        CaseId second = office.open("o2");
        office.desk.as(office.ann).act(KEY, first, new Take());

        reused(second, new Take());
    }

    @Test
    void anotherTenantMayUseTheSameKey() {
        Receipt ours = office.desk.as(office.ann).receive(KEY, complaint("o1"));
        Receipt theirs = office.desk.as(office.eve).receive(KEY, complaint("o1").saying("something else"));

        assertThat(theirs).isInstanceOf(Receipt.Opened.class).isNotEqualTo(ours);
        assertThat(office.desk.as(office.eve).receive(KEY, complaint("o1").saying("something else")))
                .isEqualTo(theirs);
    }

    @Test
    void anErasedCommandStillGivesTheSameAnswer() {
        Receipt receipt = office.desk.as(office.ann).receive(KEY, complaint("o1"));
        CaseId id = receipt.caseId();
        office.act(office.ann, id, new Take());
        CommandKey offering = office.key();
        Outcome offered = office.desk.as(office.ann).act(offering, id, offer("Dear Carl"));
        assertThat(office.act(office.lea, id, new Erase("asked for it")).isDone())
                .isTrue();
        StoredCase after = office.row(id);

        assertThat(office.desk.as(office.ann).receive(KEY, complaint("o1"))).isEqualTo(receipt);
        assertThat(office.desk.as(office.ann).act(offering, id, offer("Dear Carl")))
                .isEqualTo(offered);
        // Nobody can tell any more what the words were; everything else still has to match.
        assertThat(office.desk.as(office.ann).act(offering, id, offer("Dear Dora")))
                .isEqualTo(offered);
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> office.desk
                        .as(office.ann)
                        .act(offering, id, new Offer("another refund", PersonalText.of("Dear Carl"))));
        assertThat(office.row(id)).isEqualTo(after);
        assertThat(office.store.texts(Office.TENANT, id)).isEmpty();
    }

    @Test
    void aKeyIsForgottenWhenItsTimeIsOver() {
        Office brief = new Office(desk -> desk.rememberingKeysFor(Duration.ofHours(1)));
        CaseId id = brief.open("o1");
        Outcome first = brief.desk.as(brief.ann).act(KEY, id, new Remark("text", THEN));

        brief.clock.advance(Duration.ofHours(1).minusNanos(1000));
        assertThat(brief.desk.as(brief.ann).act(KEY, id, new Remark("text", THEN)))
                .isEqualTo(first);
        brief.clock.advance(Duration.ofNanos(1000));
        assertThat(brief.desk.as(brief.ann).act(KEY, id, new Remark("text", THEN)))
                .isEqualTo(new Outcome.Done(id, 3));
    }

    @Test
    void aContactsKeyIsForgottenWhenItsTimeIsOver() {
        Office brief = new Office(desk -> desk.rememberingKeysFor(Duration.ofHours(1)));
        CaseId id = brief.desk.as(brief.ann).receive(KEY, complaint("o1")).caseId();
        brief.clock.advance(Duration.ofHours(1));

        assertThat(brief.desk.as(brief.ann).receive(KEY, complaint("o2").saying("something else")))
                .isInstanceOf(Receipt.Opened.class)
                .isNotEqualTo(new Receipt.Opened(id));
    }

    @Test
    void anExpiredKeyIsDroppedByTheRunner() {
        Office brief = new Office(desk -> desk.rememberingKeysFor(Duration.ofHours(1)));
        brief.desk.as(brief.ann).receive(KEY, complaint("o1"));
        brief.clock.advance(Duration.ofHours(1));

        brief.desk.runDue(Office.MANY);
        assertThat(brief.store
                        .load(
                                Office.TENANT,
                                java.util.Optional.empty(),
                                java.util.Set.of(new io.redress.spi.RegisterKey(Office.TENANT, "command", "the-key")))
                        .registers())
                .isEmpty();
    }

    @Test
    void aRefusedCommandDoesNotUseUpItsKey() {
        CaseId id = office.open("o1");
        assertThat(office.desk.as(office.carl).act(KEY, id, new Take())).isInstanceOf(Outcome.Refused.class);

        assertThat(office.desk.as(office.ann).act(KEY, id, new Remark("another payload", THEN)))
                .isEqualTo(new Outcome.Done(id, 2));
    }

    @Test
    void aCommandThatNeedsASignatureDoesNotUseUpItsKey() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        Shop.Refund refund = new Shop.Refund("10");
        assertThat(office.desk.as(office.ann).act(KEY, id, refund)).isInstanceOf(Outcome.Refused.class);

        Outcome done = office.desk.as(office.ann).act(KEY, id, refund, office.lea);
        assertThat(done).isEqualTo(new Outcome.Done(id, 3));
        assertThat(office.desk.as(office.ann).act(KEY, id, refund, office.lea)).isEqualTo(done);
    }

    @Test
    void aParkedContactDoesNotUseUpItsKey() {
        Contact tooLong = complaint("o1").saying("x".repeat(20_001));
        assertThat(office.desk.as(office.ann).receive(KEY, tooLong)).isInstanceOf(Receipt.Parked.class);

        assertThat(office.desk.as(office.ann).receive(KEY, complaint("o1"))).isInstanceOf(Receipt.Opened.class);
    }

    @Test
    void instantsThatDifferByLessThanAMicrosecondAreTheSamePayload() {
        CaseId id = office.open("o1");
        Outcome first = office.desk.as(office.ann).act(KEY, id, new Remark("text", THEN.plusNanos(999)));

        assertThat(office.desk.as(office.ann).act(KEY, id, new Remark("text", THEN)))
                .isEqualTo(first);
    }

    @Test
    void nobodyElseHearsTheAnswerToACommand() {
        CaseId id = office.open("o1");
        office.desk.as(office.ann).act(KEY, id, new Take());

        Actor colleague = Actor.inHouse(Office.TENANT, "bob", Shop.AGENT);
        Actor stranger = Actor.customer(Office.TENANT, "mallory");
        for (Actor other : List.of(colleague, stranger)) {
            assertThatExceptionOfType(KeyReusedException.class)
                    .isThrownBy(() -> office.desk.as(other).act(KEY, id, new Take()));
        }
        assertThat(office.file(id).standing().assignee()).contains(office.ann.id());
    }

    @Test
    void nobodyElseHearsWhereAContactIs() {
        office.desk.as(office.ann).receive(KEY, complaint("o1"));

        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> office.desk.as(office.lea).receive(KEY, complaint("o1")));
    }

    @Test
    void aCommandIsTheSameWithTheSamePeopleOnly() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        Shop.Refund refund = new Shop.Refund("10");
        Outcome done = office.desk.as(office.ann).act(KEY, id, refund, office.lea);

        assertThat(office.desk.as(office.ann).act(KEY, id, refund, office.lea)).isEqualTo(done);
        reused(id, refund);
        Actor otherLead = Actor.inHouse(Office.TENANT, "leo", Shop.LEAD);
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> office.desk.as(office.ann).act(KEY, id, refund, otherLead));
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> office.desk.as(office.lea).act(KEY, id, refund, office.ann));
    }

    @Test
    void whoeverHasOtherRightsByNowIsStillTheSame() {
        CaseId id = office.open("o1");
        Outcome first = office.desk.as(office.ann).act(KEY, id, new Take());

        Actor promoted = Actor.inHouse(Office.TENANT, office.ann.id().value(), Shop.LEAD);
        assertThat(office.desk.as(promoted).act(KEY, id, new Take())).isEqualTo(first);
    }
}
