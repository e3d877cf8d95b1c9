package io.redress.stories;

import static io.redress.contact.Channel.PHONE;
import static io.redress.stories.ride.RideClocks.CALL_BACK;
import static io.redress.stories.ride.RideClocks.HELP_NOW;
import static io.redress.stories.ride.RideClocks.PROMISED;
import static io.redress.stories.ride.RideClocks.SAFETY_CALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.contact.Contact;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.permission.Refusal;
import io.redress.stories.ride.Cause;
import io.redress.stories.ride.Danger;
import io.redress.stories.ride.HelpAction.AskForHelp;
import io.redress.stories.ride.HelpAction.Complain;
import io.redress.stories.ride.HelpAction.FailContact;
import io.redress.stories.ride.HelpAction.MendCause;
import io.redress.stories.ride.HelpAction.NameCause;
import io.redress.stories.ride.RideAction.Decide;
import io.redress.stories.ride.RideAction.ReportDanger;
import io.redress.stories.ride.RideAction.ReportOverloading;
import io.redress.stories.ride.RideStage;
import io.redress.stories.ride.Rides;
import io.redress.workflow.Extend;
import io.redress.workflow.Promise;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A complaint about a ride, on a Monday evening at six, when the office closes. */
@NullMarked
class RidesTest {
    private static final Actor LEAD = Actor.inHouse(Cast.SHOP, "he", Rides.SAFETY_LEAD);

    private final ShopFloor desk = ShopFloor.running(Rides.workflow(), "2018-09-10T18:00");
    private final CaseId id = desk.call(Cast.ANN, "ride-1", "The driver shouted at me");

    @AfterEach
    void whatIsStoredIsSound() {
        assertThat(desk.faults()).isEmpty();
    }

    @Test
    void anOrdinaryMessageWaitsForTheOffice() {
        assertThat(act(Cast.ANN, new ReportOverloading(6, 5))).isEqualTo("done");
        desk.until("2018-09-10T23:00");
        assertThat(desk.told()).isEmpty();

        desk.until("2018-09-11T09:01");
        assertThat(desk.told()).containsExactly("overloaded to safety-desk");
    }

    @Test
    void aFullCarIsNotOverloaded() {
        assertThat(act(Cast.ANN, new ReportOverloading(5, 5))).isEqualTo("not-overloaded");
    }

    @Test
    void aPromiseThatCostsMoneyIsNotForTheDeskToMake() {
        Optional<Money> taxi = Optional.of(Money.of("CNY", "80"));
        Promise promise = new Promise(PROMISED, Hours.of("2018-09-12T18:00"), taxi, "we pay the taxi");

        assertThat(act(Cast.ANN, promise)).isEqualTo("costs-money");
    }

    @Test
    void theSafetyLeadPutsTheCallOffOnceAndOnlyOnce() {
        assertThat(act(Cast.LIN, new ReportDanger(Danger.THREAT))).isEqualTo("done");

        assertThat(act(LEAD, later("2018-09-10T18:08"))).isEqualTo("done");
        assertThat(desk.due(id, SAFETY_CALL)).isEqualTo(Hours.of("2018-09-10T18:08"));
        assertThat(act(LEAD, later("2018-09-10T18:10"))).isEqualTo("extended-too-often");
    }

    private static Extend later(String until) {
        return new Extend(SAFETY_CALL, Hours.of(until), "the police are there");
    }

    @Test
    void whatTheOtherPartySaysPagesNobody() {
        act(Cast.LIN, new ReportDanger(Danger.THREAT));
        Party driver = Party.verified("zhao", Relation.OTHER_PARTY);
        desk.receive(Cast.ANN, Contact.inbound(PHONE, driver).inCase(id).saying("She is fine"));
        desk.receive(Cast.ZHAO, Contact.inbound(PHONE, driver).inCase(id).saying("She is fine"));
        desk.until("2018-09-10T18:01");

        assertThat(desk.told()).containsExactly("page to safety-desk");
    }

    @Test
    void helpIsNotPutOffByAFailedContactButBroughtForward() {
        act(Cast.LIN, new AskForHelp());
        desk.until("2018-09-10T18:15");
        act(Cast.LIN, new FailContact(PHONE));

        assertThat(desk.due(id, HELP_NOW)).isEqualTo(Hours.of("2018-09-10T18:20"));
    }

    @Test
    void noPromiseWhateverItsNameGoesPastTheClockOfHelp() {
        act(Cast.LIN, new AskForHelp());

        assertThat(act(Cast.ANN, promise(CALL_BACK, "2018-09-10T18:20"))).isEqualTo("done");
        assertThat(act(Cast.ANN, promise(PROMISED, "2018-09-12T18:00"))).isEqualTo("later-than-help");
    }

    private static Promise promise(DeadlineName deadline, String by) {
        return new Promise(deadline, Hours.of(by), Optional.empty(), "a call");
    }

    @Test
    void aCauseThatNobodyMendsIsSaidToItsOwner() {
        act(Cast.LIN, new AskForHelp());
        act(Cast.LIN, new Complain(PersonalText.of("I walked")));
        act(Cast.MEI, new NameCause(Cause.DRIVER));
        assertThat(act(Cast.MEI, new MendCause(Cause.DRIVER, "spoke to him"))).isEqualTo("not-yours");
        assertThat(act(Cast.MEI, new Decide("the fare back"))).isEqualTo("done");
        desk.until("2018-09-14T09:00");

        assertThat(desk.told()).contains("cause-unmended to driver-office");
        assertThat(desk.view(id).state().or(RideStage.NEW)).isEqualTo(RideStage.MENDING);
    }

    private String act(Actor actor, Action action) {
        Outcome outcome = desk.act(actor, id, action);
        return outcome.fold(done -> "done", needs -> "needs a second person", Refusal::code);
    }
}
