package io.redress.desk;

import static io.redress.desk.Till.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.redress.casefile.Request;
import io.redress.desk.Till.Finish;
import io.redress.desk.Till.Refund;
import io.redress.desk.Till.TakeBack;
import io.redress.failure.FactsUnavailableException;
import io.redress.failure.InvalidInputException;
import io.redress.failure.KeyReusedException;
import io.redress.failure.UnknownCaseException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.RequestId;
import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.PersonalText;
import io.redress.permission.Refusal;
import io.redress.store.MemoryCaseStore;
import io.redress.store.ReadCache;
import io.redress.workflow.RequestAction.Settle;
import io.redress.workflow.Silence;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may not decide alone waits for others, and is carried out once. */
class WaitingForConsentTest {
    private static final CommandKey KEY = CommandKey.of("the-key");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Till till = new Till(ReadCache.over(new MemoryCaseStore(), 10));

    @AfterEach
    void everythingHolds() {
        till.verify();
    }

    private static String code(Outcome outcome) {
        return outcome.fold(done -> "done", waiting -> "waiting", Refusal::code);
    }

    @Test
    void nothingIsDoneBeforeSomebodyAgrees() {
        CaseId id = till.open();
        Outcome outcome = till.act(till.ann, id, Refund.of("100.01"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Waiting.class, waiting -> {
            assertThat(waiting.approvers().who()).containsExactly(Till.LEAD);
            assertThat(waiting.approvers().persons()).containsExactlyInAnyOrder(till.lea.id(), till.leo.id());
            assertThat(waiting.due()).contains(Till.START.plus(Duration.ofHours(4)));
        });
        assertThat(till.spent(Till.AGENT_DAY, "ann")).isEqualTo(cny("0"));
        assertThat(till.waiting(id)).extracting(Request::amount).containsExactly(java.util.Optional.of(cny("100.01")));
        till.desk.deliver(10);
        assertThat(till.post.templates()).containsExactly("request-waiting");
    }

    @Test
    void theAskersRightAndTheApproversAuthorityCountWhenItIsCarriedOut() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "300");

        assertThat(till.approve(till.lea, id, request).isDone()).isTrue();
        assertThat(till.done(id)).containsExactly("redress/correspond/1", "refund/1", "redress/approve/1", "refund/1");
        assertThat(till.spent(Till.AGENT_DAY, "ann")).isEqualTo(cny("0"));
        assertThat(till.waiting(id)).isEmpty();
        till.desk.deliver(10);
        assertThat(till.post.templates()).containsExactly("request-waiting", "request-granted");
    }

    @Test
    void theSameCommandWaitsOnceAndAnswersTheSame() {
        CaseId id = till.open();
        Refund refund = Refund.of("300");
        Outcome.Waiting first = (Outcome.Waiting) till.desk.as(till.ann).act(KEY, id, refund);
        Outcome second = till.desk.as(till.ann).act(KEY, id, refund);

        assertThat(second).isEqualTo(first);
        till.approve(till.lea, id, first.request());
        assertThat(till.desk.as(till.ann).act(KEY, id, refund)).isInstanceOfSatisfying(Outcome.Waiting.class, again -> {
            assertThat(again.request()).isEqualTo(first.request());
            assertThat(again.entry()).isEqualTo(first.entry());
            assertThat(again.due()).isEmpty();
        });
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> till.desk.as(till.ann).act(KEY, id, Refund.of("301")));
    }

    @Test
    void aYesThatIsRepeatedCarriesNothingOutAgain() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "300");
        Outcome done = till.desk.as(till.lea).approve(KEY, id, request);

        assertThat(till.desk.as(till.lea).approve(KEY, id, request)).isEqualTo(done);
        assertThat(code(till.approve(till.leo, id, request))).isEqualTo(Refusal.NO_SUCH_REQUEST);
        assertThat(till.done(id)).hasSize(4);
    }

    @Test
    void oneRequestOfAKindWaitsAtATime() {
        CaseId id = till.open();
        till.asked(id, "300");

        assertThat(till.act(till.ben, id, Refund.of("200"))).isInstanceOfSatisfying(Outcome.Refused.class, no -> {
            assertThat(no.refusal().code()).isEqualTo(Refusal.WAITS_ALREADY);
            assertThat(no.refusal().known()).containsEntry("request", "r1");
        });
        assertThat(till.act(till.ben, id, Refund.of("50")).isDone()).isTrue();
    }

    @Test
    void whoeverIsFurtherUpMayBeTheFirst() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "600");

        assertThat(till.approve(till.fay, id, request))
                .isInstanceOfSatisfying(
                        Outcome.Waiting.class,
                        waiting -> assertThat(waiting.approvers().who()).containsExactly(Till.LEAD));
        assertThat(code(till.approve(till.fay, id, request))).isEqualTo(Refusal.AGREED_ALREADY);
        assertThat(till.approve(till.lea, id, request).isDone()).isTrue();
    }

    @Test
    void twoWhoHoldTheLowerLevelAreNotEnough() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "600");
        till.approve(till.lea, id, request);

        assertThat(code(till.approve(till.leo, id, request))).isEqualTo(Refusal.NOT_PERMITTED);
        assertThat(till.approve(till.fay, id, request).isDone()).isTrue();
    }

    @Test
    void twoWhoStandSideBySideDoItAtOnce() {
        CaseId id = till.open();

        assertThat(till.desk
                        .as(till.ann)
                        .act(till.key(), id, Refund.of("300"), till.lea)
                        .isDone())
                .isTrue();
        assertThat(till.desk.as(till.ann).act(till.key(), id, Refund.of("300"), till.ben))
                .isInstanceOf(Outcome.Waiting.class);
        assertThat(till.done(id)).containsExactly("redress/correspond/1", "refund/1", "refund/1");
    }

    @Test
    void aNoHasAReasonAndEndsIt() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "300");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> till.desk.as(till.lea).deny(till.key(), id, request, " "));
        assertThat(till.desk
                        .as(till.lea)
                        .deny(till.key(), id, request, "the wheel is fine")
                        .isDone())
                .isTrue();
        assertThat(code(till.approve(till.leo, id, request))).isEqualTo(Refusal.NO_SUCH_REQUEST);
        assertThat(till.done(id)).doesNotContainSequence("redress/deny/1", "refund/1");
    }

    @Test
    void onlyWhoAskedTakesItBack() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "300");

        assertThat(code(till.desk.as(till.ben).withdraw(till.key(), id, request)))
                .isEqualTo(Refusal.NOT_PERMITTED);
        assertThat(till.desk.as(till.ann).withdraw(till.key(), id, request).isDone())
                .isTrue();
        assertThat(till.waiting(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"300", "300.01", "0", "-1"})
    void aYesToLessIsLess(String yuan) {
        CaseId id = till.open();
        RequestId request = till.asked(id, "300");

        assertThat(code(till.desk.as(till.lea).amend(till.key(), id, request, cny(yuan))))
                .isEqualTo(Refusal.NOT_LESS);
        assertThat(code(till.desk.as(till.lea).amend(till.key(), id, request, Money.of("USD", "1"))))
                .isEqualTo(Refusal.NOT_LESS);
        assertThat(till.desk
                        .as(till.lea)
                        .amend(till.key(), id, request, cny("250"))
                        .isDone())
                .isTrue();
        assertThat(till.desk.as(till.lea).timeline(id)).hasSize(4);
    }

    @Test
    void whatChangedAsksAgain() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "300");
        till.paid(cny("400"));

        assertThat(till.approve(till.lea, id, request)).isInstanceOf(Outcome.Waiting.class);
        assertThat(till.waiting(id)).allMatch(waiting -> waiting.consents().isEmpty());
        assertThat(till.approve(till.lea, id, request).isDone()).isTrue();
        till.desk.deliver(10);
        assertThat(till.post.templates()).containsExactly("request-waiting", "request-asks-again", "request-granted");
    }

    @Test
    void whatIsNotPossibleAnyMoreIsNotDone() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "300");
        till.paid(cny("299"));

        assertThat(code(till.approve(till.lea, id, request))).isEqualTo("more-than-paid");
        assertThat(till.waiting(id)).hasSize(1);
        assertThat(till.desk
                        .as(till.lea)
                        .deny(till.key(), id, request, "paid less")
                        .isDone())
                .isTrue();
    }

    @Test
    void whoAskedHasToHoldTheRightStill() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "300");
        till.leaves(till.ann);

        assertThat(code(till.approve(till.lea, id, request))).isEqualTo(Refusal.NOT_PERMITTED);
        Departure departure = till.desk.as(till.lea).handOverAll(till.key(), till.ann.id(), Till.AGENT, "has left");
        assertThat(departure.entrusted()).containsEntry(id, List.of(request));
        assertThat(till.approve(till.lea, id, request).isDone()).isTrue();
    }

    @Test
    void aConsentOfSomebodyWhoLostTheRightCountsNoMore() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "600");
        till.approve(till.lea, id, request);
        till.comes(Actor.inHouse(Till.TENANT, "lea", Till.AGENT));

        assertThat(till.approve(till.fay, id, request)).isInstanceOf(Outcome.Waiting.class);
        assertThat(till.approve(till.leo, id, request).isDone()).isTrue();
    }

    @Test
    void silenceGrantsUpToItsCapFromItsBudgetAndThenRefuses() {
        CaseId first = till.open();
        CaseId second = till.open();
        CaseId third = till.open();
        till.asked(first, "200");
        till.pass(Duration.ofMinutes(1));
        till.asked(second, "150");
        till.asked(third, "200.01");
        till.pass(Duration.ofHours(7));

        assertThat(till.done(first)).endsWith("redress/settle/1", "refund/1");
        assertThat(till.done(second)).endsWith("redress/settle/1");
        assertThat(till.done(third)).endsWith("redress/settle/1");
        assertThat(till.spent(Till.SILENCE, "")).isEqualTo(cny("200"));
    }

    @Test
    void silenceWaitsForADirectoryThatIsDown() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "200");
        till.goesDown();
        till.pass(Duration.ofHours(6).plusSeconds(1));
        assertThat(till.waiting(id)).hasSize(1);
        till.comesBack();
        assertThat(code(till.approve(till.lea, id, request))).isEqualTo(Refusal.LAPSED_ALREADY);

        till.goesDown();
        till.pass(HOUR);
        assertThat(till.done(id)).doesNotContain("redress/settle/1");
        till.comesBack();
        till.pass(HOUR.multipliedBy(2));
        assertThat(till.done(id)).containsSequence("redress/settle/1", "refund/1");
    }

    @Test
    void nobodyButTheSystemSettles() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "200");
        assertThat(code(till.act(till.lea, id, new Settle(request)))).isEqualTo(Refusal.LAPSED_ALREADY);
        till.goesDown();
        till.pass(Duration.ofHours(6).plusSeconds(1));
        till.comesBack();

        assertThat(code(till.act(till.lea, id, new Settle(request)))).isEqualTo(Refusal.NOT_PERMITTED);
    }

    @Test
    void aRequestEndsWithItsCase() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "300");
        till.act(till.ann, id, new Finish());

        assertThat(till.waiting(id)).isEmpty();
        assertThat(code(till.approve(till.lea, id, request))).isEqualTo(Refusal.NO_SUCH_REQUEST);
        assertThat(till.desk.as(till.lea).waitingForMe(all -> all).requests()).isEmpty();
    }

    @Test
    void aReleasedAmountCanBeSpentAgain() {
        CaseId id = till.open();
        till.act(till.ann, id, Refund.of("100"));
        till.act(till.ann, id, Refund.of("100"));
        assertThat(till.act(till.ann, id, Refund.of("51"))).isInstanceOf(Outcome.Waiting.class);
        till.act(till.ann, id, new TakeBack());

        assertThat(till.spent(Till.AGENT_DAY, "ann")).isEqualTo(cny("0"));
    }

    @Test
    void aReleaseOnAnotherDayGivesBackNothingOfToday() {
        CaseId id = till.open();
        till.act(till.ann, id, Refund.of("100"));
        till.pass(Duration.ofDays(1));
        till.act(till.ben, id, Refund.of("60"));
        till.act(till.ann, id, new TakeBack());

        assertThat(till.spent(Till.AGENT_DAY, "ann")).isEqualTo(cny("0"));
        assertThat(till.spent(Till.AGENT_DAY, "ben")).isEqualTo(cny("0"));
    }

    @Test
    void whatWasSpentOnADayThatIsForgottenIsGivenBackAllTheSame() {
        CaseId id = till.open();
        till.act(till.ann, id, Refund.of("100"));
        till.clock.advance(Duration.ofDays(100));
        till.runner.runNow();

        assertThat(till.act(till.ann, id, new TakeBack()).isDone()).isTrue();
        assertThat(till.act(till.ann, id, Refund.of("100")).isDone()).isTrue();
    }

    @Test
    void strangeAmountsAreRefusedByName() {
        CaseId id = till.open();

        assertThat(code(till.act(till.ann, id, Refund.of("-0.01")))).isEqualTo(Refusal.NEGATIVE_AMOUNT);
        assertThat(code(till.act(till.ann, id, new Refund(Money.of("USD", "1"), PersonalText.of("a dollar")))))
                .isEqualTo(Refusal.FOREIGN_CURRENCY);
        assertThat(code(till.act(till.lea, id, Refund.of("5000.01")))).isEqualTo(Refusal.BEYOND_CEILING);
        assertThat(code(till.act(till.lea, id, Refund.of("9999999999999999.99"))))
                .isEqualTo("more-than-paid");
        assertThat(till.act(till.ann, id, Refund.of("0")).isDone()).isTrue();
    }

    @Test
    void peopleOfAnotherTenantFindNothing() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "300");
        Actor lead = Actor.inHouse(TenantId.of("t2"), "lea", Till.LEAD);

        assertThatExceptionOfType(UnknownCaseException.class).isThrownBy(() -> till.approve(lead, id, request));
        assertThat(till.desk.as(lead).waitingForMe(all -> all).requests()).isEmpty();
    }

    @Test
    void aDirectoryThatIsDownCostsNamesAndConsentsButNoRefusal() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "300");
        till.goesDown();

        assertThat(till.act(till.fay, id, new Finish())).isInstanceOfSatisfying(Outcome.Refused.class, no -> {
            assertThat(no.refusal().whoCan().who()).containsExactly(Till.AGENT, Till.LEAD);
            assertThat(no.refusal().whoCan().persons()).isEmpty();
        });
        assertThatExceptionOfType(FactsUnavailableException.class)
                .isThrownBy(() -> till.approve(till.lea, id, request));
        assertThatExceptionOfType(FactsUnavailableException.class)
                .isThrownBy(() -> till.desk.as(till.lea).waitingForMe(all -> all));
        till.comesBack();
        assertThat(till.approve(till.lea, id, request).isDone()).isTrue();
    }

    @Test
    void whoeverStandsInDecidesAsTheOneWhoIsAway() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "300");
        till.isAway(till.lea, Duration.ZERO, HOUR);
        till.standsIn(till.ben, till.lea, Till.LEAD, Duration.ZERO, HOUR);
        till.standsIn(till.lea, till.ben, Till.LEAD, Duration.ZERO, HOUR);
        till.standsIn(till.ann, till.lea, Till.LEAD, Duration.ZERO, HOUR);

        assertThat(code(till.approve(till.lea, id, request))).isEqualTo(Refusal.ABSENT);
        assertThat(code(till.approve(till.ann, id, request))).isEqualTo(Refusal.OWN_REQUEST);
        assertThat(till.desk.as(till.ben).waitingForMe(all -> all).requests()).hasSize(1);
        assertThat(till.approve(till.ben, id, request).isDone()).isTrue();
    }

    @Test
    void aDelegationEndsWhenItSays() {
        CaseId id = till.open();
        RequestId request = till.asked(id, "300");
        till.standsIn(till.ben, till.lea, Till.LEAD, Duration.ZERO, HOUR);
        till.pass(HOUR);

        assertThat(code(till.approve(till.ben, id, request))).isEqualTo(Refusal.NOT_PERMITTED);
        assertThat(till.desk.as(till.ben).waitingForMe(all -> all).requests()).isEmpty();
    }

    @Test
    void aRequestMovesToAnotherVersionOrEndsWhereThatAsksNobody() {
        Workflow next = Till.definition(2, Silence.refusing("nobody answered")).build();
        Workflow last = Till.without(3)
                .on(Refund.class)
                .in(Till.Stage.NEW)
                .by(Till.AGENT)
                .reading(Till.Price.class)
                .build();
        Till changing = new Till(new MemoryCaseStore(), Till.definition().build(), next, last);
        CaseId stays = changing.open();
        CaseId ends = changing.open();
        RequestId request = changing.asked(stays, "300");
        changing.asked(ends, "300");

        assertThat(changing.desk.migrate(Till.TENANT, stays, 2)).isTrue();
        assertThat(changing.approve(changing.lea, stays, request).isDone()).isTrue();
        assertThat(changing.desk.migrate(Till.TENANT, ends, 3)).isTrue();
        assertThat(changing.waiting(ends)).isEmpty();
    }

    @Test
    void withoutADirectoryNoDeskOpensThatAsksForConsent() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ComplaintDesk.running(till.workflow)
                        .storing(new MemoryCaseStore())
                        .knowing(Till.Price.class, asked -> new Till.Price(cny("1")))
                        .open())
                .withMessageContaining("staffedBy");
    }
}
