package io.redress.stories;

import static io.redress.contact.Channel.PHONE;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.FINANCE;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Promises.DECISION;
import static io.redress.stories.shop.Promises.FIRST_ANSWER;
import static io.redress.stories.shop.Promises.SAFETY_CALL;
import static io.redress.stories.shop.Promises.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Clock;
import io.redress.casefile.Severity;
import io.redress.contact.Contact;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.RequestId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.permission.Refusal;
import io.redress.permission.Words;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.Contest;
import io.redress.stories.shop.CustomerAction.ReportHarassment;
import io.redress.stories.shop.CustomerAction.SettlePrivately;
import io.redress.stories.shop.Question;
import io.redress.stories.shop.StaffAction.Ask;
import io.redress.stories.shop.StaffAction.ClearHarassment;
import io.redress.stories.shop.StaffAction.Decline;
import io.redress.stories.shop.StaffAction.MakeSafe;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.stories.shop.StaffAction.Take;
import io.redress.stories.shop.Stage;
import io.redress.stories.shop.SystemAction.Paid;
import io.redress.testkit.RecordingFulfiller;
import io.redress.testkit.RecordingFulfiller.Payment;
import io.redress.workflow.Erase;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A complaint about an order of 245.10 yuan, on a Monday morning at nine. */
@NullMarked
class OnlineShopTest {
    private static final PersonalText WORDS = PersonalText.of("words");

    private final ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
    private CaseId id = CaseId.of("none");

    @BeforeEach
    void takeTheCallIn() {
        id = shop.call(Cast.ANN, "o-1", "One of eight items is missing");
    }

    @Test
    void aSmallOfferIsMadeByOnePerson() {
        done(shop.act(Cast.ANN, id, offer("200")));

        assertThat(state()).isEqualTo(Stage.OFFERED);
    }

    @Test
    void aLargeOfferTakesTwo() {
        RequestId request = waiting(shop.act(Cast.ANN, id, offer("200.01"))).request();

        assertThat(state()).isEqualTo(Stage.NEW);
        assertThat(shop.as(Cast.MEI).waitingForMe(all -> all).requests())
                .extracting(asked -> asked.request().id())
                .containsExactly(request);
        assertThat(code(shop.as(Cast.ANN).approve(shop.key(), id, request))).isEqualTo(Refusal.OWN_REQUEST);
        assertThat(code(shop.as(Cast.WU).approve(shop.key(), id, request))).isEqualTo(Refusal.NOT_PERMITTED);
        done(shop.as(Cast.MEI).approve(shop.key(), id, request));
        assertThat(state()).isEqualTo(Stage.OFFERED);
    }

    @Test
    void aLargeOfferIsMadeAtOnceWithATeamLeadBesideTheAgent() {
        done(shop.as(Cast.ANN).act(shop.key(), id, offer("200.01"), Cast.MEI));

        assertThat(state()).isEqualTo(Stage.OFFERED);
    }

    @Test
    void aTeamLeadMakesALargeOfferAlone() {
        done(shop.act(Cast.MEI, id, offer("200.01")));

        assertThat(state()).isEqualTo(Stage.OFFERED);
    }

    private static Outcome.Waiting waiting(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Waiting.class);
        return (Outcome.Waiting) outcome;
    }

    @Test
    void nobodyOffersMoreThanWasPaidOrNothingOrOtherMoney() {
        assertThat(refusal(shop.act(Cast.MEI, id, offer("245.11"))).known()).isEqualTo(Map.of("paid", "CNY 245.10"));
        assertThat(code(shop.act(Cast.MEI, id, offer("0")))).isEqualTo("not-what-was-paid");
        assertThat(code(shop.act(Cast.MEI, id, new Offer(Money.of("USD", "1"), "a dollar"))))
                .isEqualTo("not-what-was-paid");
    }

    @Test
    void aContractorsAgentIsReferredToTheTeamLeads() {
        Refusal refusal = refusal(shop.act(Cast.WU, id, offer("10")));

        assertThat(refusal.whoCan().role()).contains(TEAM_LEAD);
    }

    @Test
    void anOfferTheCustomerContestsGoesToATeamLead() {
        done(shop.act(Cast.ANN, id, new Take()));
        done(shop.act(Cast.ANN, id, offer("10")));
        done(shop.act(Cast.LIN, id, new Contest(WORDS)));

        assertThat(state()).isEqualTo(Stage.WORKING);
        assertThat(shop.view(id).team().or(Optional.empty())).contains(TEAM_LEAD);
        assertThat(shop.view(id).assignee().or(Optional.empty())).isEmpty();
    }

    @Test
    void onlyTheCustomerAccepts() {
        done(shop.act(Cast.ANN, id, offer("10")));

        assertThat(code(shop.act(Cast.MEI, id, new Accept(1)))).isEqualTo(Refusal.NOT_PERMITTED);
    }

    @Test
    void moneyThatDoesNotArriveIsLookedForUntilItDoes() {
        done(shop.act(Cast.ANN, id, offer("10")));
        shop.bank().doing(RecordingFulfiller.Conduct.TAKES_ON);
        done(shop.act(Cast.LIN, id, new Accept(1)));
        shop.until("2018-09-13T18:01");

        assertThat(shop.messages()).containsExactly("offer", "payout-late", "payout-late");
        assertThat(shop.view(id).team().or(Optional.empty())).contains(FINANCE);
        assertThat(code(shop.act(Actor.system(Cast.SHOP), id, new Paid("p-1")))).isEqualTo("not-arrived");

        shop.bank().arrive();
        shop.until("2018-09-14T09:00");
        assertThat(shop.messages()).last().isEqualTo("paid");
        assertThat(state()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void moneyThatArrivesAtOnceClosesTheCase() {
        done(shop.act(Cast.ANN, id, offer("10")));
        done(shop.act(Cast.LIN, id, new Accept(1)));
        shop.until("2018-09-10T09:01");

        assertThat(shop.bank().payments()).extracting(Payment::amount).containsExactly(Money.of("CNY", "10"));
        assertThat(state()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void onlyATeamLeadSaysNo() {
        answer();

        assertThat(code(shop.act(Cast.ANN, id, new Decline("too late")))).isEqualTo(Refusal.NOT_PERMITTED);
        done(shop.act(Cast.MEI, id, new Decline("too late")));
        assertThat(state()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void anUnansweredCaseMovesUpAfterFourWorkingHours() {
        shop.until("2018-09-10T13:01");

        assertThat(shop.view(id).team().or(Optional.empty())).contains(TEAM_LEAD);
        assertThat(shop.view(id).severity().or(Severity.LOW)).isEqualTo(Severity.HIGH);
        assertThat(shop.due(id, FIRST_ANSWER)).isEqualTo(Hours.of("2018-09-10T17:00"));
    }

    @Test
    void anUpdateIsNoDecision() {
        answer();
        shop.until("2018-09-12T18:01");

        assertThat(shop.messages()).containsExactlyInAnyOrder("still-working", "update-late");
        assertThat(shop.due(id, UPDATE)).isEqualTo(Hours.of("2018-09-14T18:00"));
        assertThat(shop.due(id, DECISION)).isEqualTo(Hours.of("2018-09-15T18:00"));
    }

    @Test
    void wordsToTheSellerAreNoAnswerToTheCustomer() {
        Party seller = Party.verified("seller", Relation.MERCHANT);
        done(shop.write(Cast.ANN, id, PHONE, seller, "Where is it?"));

        assertThat(state()).isEqualTo(Stage.NEW);
        assertThat(shop.due(id, FIRST_ANSWER)).isEqualTo(Hours.of("2018-09-10T13:00"));
    }

    @Test
    void aReplyBringsTheCaseBackAndTheSellersWordsDoNot() {
        done(shop.act(Cast.ANN, id, new Ask(Question.PHOTO, WORDS)));
        Party seller = Party.verified("seller", Relation.MERCHANT);
        shop.receive(Cast.ANN, Contact.inbound(PHONE, seller).inCase(id).saying("It left on time"));
        assertThat(state()).isEqualTo(Stage.WITH_CUSTOMER);

        shop.receive(Cast.LIN, Contact.inbound(PHONE, Cast.lin()).inCase(id).saying("Here it is"));
        assertThat(state()).isEqualTo(Stage.WORKING);
    }

    @Test
    void aQuestionDoesNotStopTheDecisionAndSilenceEndsTheCase() {
        done(shop.act(Cast.ANN, id, new Ask(Question.PHOTO, WORDS)));
        assertThat(shop.clocks(id)).extracting(Clock::name).contains(DECISION);
        shop.until("2018-09-13T18:00");
        assertThat(state()).isEqualTo(Stage.WITH_CUSTOMER);
        shop.until("2018-09-13T18:01");

        assertThat(state()).isEqualTo(Stage.CLOSED);
        assertThat(shop.messages()).containsExactly("question", "closed-without-you");
    }

    @Test
    void theSafetyDeskReportsEveryQuarterOfAnHourDayAndNight() {
        shop.until("2018-09-10T23:00");
        done(shop.act(Cast.LIN, id, new ReportHarassment(WORDS)));
        shop.until("2018-09-10T23:10");
        assertThat(code(shop.act(Cast.WU, id, new Take()))).isEqualTo(Refusal.EXCLUDED);
        done(shop.write(Cast.SONG, id, PHONE, Cast.lin(), "We are here"));

        assertThat(shop.due(id, SAFETY_CALL)).isEqualTo(Hours.of("2018-09-10T23:25"));
    }

    @Test
    void theMarkOfHarassmentTakesTwoToComeOff() {
        done(shop.act(Cast.LIN, id, new ReportHarassment(WORDS)));
        done(shop.act(Cast.SONG, id, new MakeSafe("spoke to both")));
        ClearHarassment clear = new ClearHarassment("three quiet days");
        assertThat(code(shop.act(Cast.SONG, id, clear))).isEqualTo(Refusal.NEEDS_COSIGNER);
        done(shop.as(Cast.SONG).act(shop.key(), id, clear, Cast.MEI));

        done(shop.act(Cast.LIN, id, new SettlePrivately()));
    }

    @Test
    void wordsAreErasedOnceTheCaseIsOverAndTheChainHolds() {
        Erase erase = new Erase("the customer asked for it");
        assertThat(code(shop.act(Cast.MEI, id, erase))).isEqualTo(Refusal.WRONG_STATE);
        done(shop.act(Cast.LIN, id, new SettlePrivately()));
        done(shop.act(Cast.MEI, id, erase));

        assertThat(shop.as(Cast.MEI)
                        .timeline(id)
                        .get(0)
                        .contact()
                        .orElseThrow()
                        .words()
                        .or("hidden"))
                .isEqualTo(Words.ERASED);
        assertThat(shop.desk().verify(Cast.SHOP, id)).isEmpty();
    }

    @Test
    void newCasesStartOnTheAgentsList() {
        assertThat(shop.view(id).team().or(Optional.empty())).contains(AGENT);
    }

    private void answer() {
        done(shop.write(Cast.ANN, id, PHONE, Cast.lin(), "We are looking into it"));
    }

    private static Offer offer(String yuan) {
        return new Offer(Money.of("CNY", yuan), "a missing item");
    }

    private Enum<?> state() {
        return shop.view(id).state().or(Stage.NEW);
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static String code(Outcome outcome) {
        return refusal(outcome).code();
    }

    private static Refusal refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal();
    }
}
