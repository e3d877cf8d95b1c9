package io.redress.workflow;

import static io.redress.calendar.Span.wallHours;
import static io.redress.party.Affiliation.SYSTEM;

import io.redress.casefile.Action;
import io.redress.casefile.RemedyEvent;
import io.redress.codec.Stored;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import io.redress.id.ActorId;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import io.redress.party.Role;
import io.redress.remedy.Alternative;
import io.redress.remedy.Award;
import io.redress.remedy.Destination;
import io.redress.remedy.Funder;
import io.redress.remedy.Handling;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A shop that pays what an agent gives: open, paying, in trouble, closed. */
public final class PayingShop {
    public static final Role AGENT = Role.of("agent");
    public static final Role FINANCE = Role.of("finance");
    private static final DeadlineName ANSWER = DeadlineName.of("answer");

    private PayingShop() {}

    /** Where a case stands. */
    public enum Stage {
        OPEN,
        PAYING,
        TROUBLED,
        CLOSED
    }

    /** Awards money, at once or after some days. */
    @Stored("give/1")
    public record Give(Money amount, int afterDays) implements Action {}

    /** Awards money that may be taken back. */
    @Stored("lend/1")
    public record Lend(Money amount) implements Action {}

    /** Awards money against the items of the order: some percent of what is left of each, rounded down. */
    @Stored("refund/1")
    public record Refund(int percent, Payment.Finality finality) implements Action {}

    /** Everything has arrived. */
    @Stored("arrived/1")
    public record Arrived(int awards) implements Action {}

    /** An award is stuck. */
    @Stored("look-into/1")
    public record LookInto(int award) implements Action {}

    /** Somebody is done with it, whatever was awarded. */
    @Stored("shut/1")
    public record Shut() implements Action {}

    @Stored("remind/1")
    record Remind() implements Action {}

    /** What awards do is the main line's; here an action awards what it says. */
    private static <A extends Action> Effect<A> awarding(Function<A, Payment> what) {
        return (situation, current, deadlines) -> {
            Payment payment = what.apply(situation.action());
            int days = situation.action() instanceof Give give ? give.afterDays() : 0;
            return List.of(new RemedyEvent.Awarded(new Award(
                    current.remedies().awards().size() + 1,
                    payment,
                    ActorId.of("carl"),
                    Funder.PLATFORM,
                    Destination.ORIGINAL,
                    situation.now(),
                    Optional.empty(),
                    Handling.ready(payment.amount(), situation.now().plus(Duration.ofDays(days))))));
        };
    }

    public static Workflow workflow() {
        return definition().build();
    }

    /** The same, where money goes back for the items of an order too. */
    public static Workflow refunding() {
        WorkflowBuilder<Stage> shop = definition();
        shop.on(Refund.class)
                .in(Stage.OPEN, Stage.PAYING)
                .to(Stage.PAYING)
                .by(AGENT)
                .awarding(Set.of(), PayingShop::refund, said -> Destination.WALLET);
        return shop.build();
    }

    private static Policy refund(Situation<Refund> said) {
        return matter -> {
            Reason because = new Reason("refund", "because", Map.of(), Map.of(), "so");
            List<ItemAmount> parts = matter.left().entrySet().stream()
                    .map(left -> new ItemAmount(
                            left.getKey(),
                            left.getValue().times(said.action().percent()).dividedBy(100, RoundingMode.DOWN)))
                    .filter(part -> part.amount().isPositive())
                    .sorted((one, other) ->
                            one.item().value().compareTo(other.item().value()))
                    .toList();
            if (parts.isEmpty()) {
                return new Proposal.Nothing(because);
            }
            Payment back = Payment.back(parts);
            Payment given =
                    new Payment(back.amount(), back.against(), said.action().finality());
            return new Proposal.Offers(List.of(new Alternative("refund", List.of(Part.of(given, because)))));
        };
    }

    /** The same, with a rule that fails once everything has arrived. */
    public static Workflow faulty() {
        return definition()
                .fulfilling(awards -> awards.onceArrived(Arrived.class, remedies -> {
                    throw new IllegalStateException("a fault of the host");
                }))
                .build();
    }

    static WorkflowBuilder<Stage> definition() {
        return Workflow.named("paying-shop")
                .over(Stage.class)
                .startsIn(Stage.OPEN)
                .endsIn(Stage.CLOSED)
                .takenInBy(AGENT)
                .deadline(
                        ANSWER,
                        answer -> answer.within(wallHours(24 * 400)).repeating().lapsingInto(new Remind()))
                .fulfilling(awards -> awards.onceArrived(
                                Arrived.class,
                                remedies -> new Arrived(remedies.awards().size()))
                        .onceStuck(LookInto.class, award -> new LookInto(award.number()))
                        .tellingOf("award-stuck", FINANCE))
                .on(Give.class)
                .in(Stage.OPEN, Stage.PAYING)
                .to(Stage.PAYING)
                .by(AGENT)
                .effecting(awarding(give -> Payment.beyondPrice(give.amount(), "the house")))
                .on(Lend.class)
                .in(Stage.OPEN, Stage.PAYING)
                .to(Stage.PAYING)
                .by(AGENT)
                .effecting(awarding(
                        lend -> Payment.beyondPrice(lend.amount(), "the house").provisional()))
                .on(Arrived.class)
                .in(Stage.PAYING, Stage.TROUBLED)
                .to(Stage.CLOSED)
                .by(SYSTEM)
                .on(LookInto.class)
                .in(Stage.PAYING)
                .to(Stage.TROUBLED)
                .by(SYSTEM)
                .on(Shut.class)
                .inAnyOpenState()
                .to(Stage.CLOSED)
                .by(AGENT)
                .on(RetryAward.class)
                .in(Stage.values())
                .stays()
                .by(FINANCE)
                .on(RedirectAward.class)
                .in(Stage.values())
                .stays()
                .by(FINANCE)
                .on(SettleAward.class)
                .in(Stage.values())
                .stays()
                .by(FINANCE)
                .on(CancelAward.class)
                .in(Stage.values())
                .stays()
                .by(FINANCE)
                .on(ClawBack.class)
                .in(Stage.values())
                .stays()
                .by(FINANCE)
                .on(Remind.class)
                .inAnyOpenState()
                .by(SYSTEM)
                .workflow();
    }
}
