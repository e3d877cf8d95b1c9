package io.redress.workflow;

import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.workflow.Shop.AGENT;
import static io.redress.workflow.Shop.LEAD;
import static io.redress.workflow.Shop.NOON;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Charge;
import io.redress.casefile.Charge.Debit;
import io.redress.casefile.Event;
import io.redress.casefile.RemedyEvent;
import io.redress.id.ActorId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.permission.Limit;
import io.redress.permission.Period;
import io.redress.remedy.Award;
import io.redress.remedy.Destination;
import io.redress.remedy.Fulfilment;
import io.redress.remedy.Funder;
import io.redress.remedy.Handling;
import io.redress.remedy.Remedy.Payment;
import io.redress.workflow.Shop.Finish;
import io.redress.workflow.Shop.Note;
import io.redress.workflow.Shop.Pay;
import io.redress.workflow.Shop.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An earlier version took from a limit under a name that is another limit's now, whose balance has to be known. */
class ChangedLimitTest {
    private static final Money ONE = Money.of("CNY", "1.00");
    private static final Limit EVER = Limit.perActor("ever", ONE, Period.ever());
    private static final Limit WEEK = Limit.perActor("week", ONE, Period.rolling(Duration.ofDays(7)));

    private static Workflow workflow() {
        return Shop.sound()
                .fulfilling(awards -> awards.onceArrived(Finish.class, all -> new Finish()))
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .costing(pay -> ONE)
                .upTo(AGENT, EVER)
                .upTo(LEAD)
                .on(Note.class)
                .in(Stage.NEW)
                .by(AGENT)
                .costing(note -> ONE)
                .upTo(AGENT, WEEK)
                .upTo(LEAD)
                .on(Finish.class)
                .in(Stage.NEW)
                .to(Stage.CLOSED)
                .by(SYSTEM)
                .releasing(Pay.class)
                .build();
    }

    private static CaseFile sent(Workflow workflow) {
        Award award = new Award(
                1,
                Payment.beyondPrice(ONE, "the house"),
                ActorId.of("carl"),
                Funder.PLATFORM,
                Destination.ORIGINAL,
                NOON,
                Optional.empty(),
                Handling.ready(ONE, NOON));
        Debit debit = new Debit("week", "week/CNY/ann", Optional.of(1L), ONE);
        Charge charge = new Charge(1, "pay/1", ONE, List.of(debit), NOON, Charge.Standing.RESERVED);
        CaseFile file = Shop.opened(workflow);
        for (Event event : List.of(
                new Event.Charged(charge),
                new RemedyEvent.Awarded(award),
                new RemedyEvent.AwardHandled(1, new Course(award, NOON).sent()))) {
            file = event.evolve(file);
        }
        return file;
    }

    @Test
    void whatTheSystemCannotTakeOnceAwardsHaveArrivedIsAnErrorAndNotLeftOut() {
        Workflow workflow = workflow();
        AwardAction.Report report = new AwardAction.Report(1, 1, 1, Fulfilment.settled("r"));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Shop.decide(workflow, sent(workflow), report, Actor.system(Shop.TENANT), NOON.plusSeconds(1)))
                .withMessageContaining("gives back what it cannot count");
    }
}
