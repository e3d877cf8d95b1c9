package io.redress.authority;

import static io.redress.calendar.Span.wallHours;
import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.SYSTEM;

import io.redress.casefile.Action;
import io.redress.casefile.Flag;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import io.redress.party.Role;
import io.redress.permission.Limit;
import io.redress.permission.Limit.Credit;
import io.redress.permission.Period;
import io.redress.workflow.Silence;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.ZoneId;

/** A house with a limit of every kind: on an action, a case, a day, a month, any three days, and two budgets. */
public final class House {
    /** Refunds a little. */
    public static final Role AGENT = Role.of("agent");

    /** Refunds more, and agrees to what agents ask for. */
    public static final Role LEAD = Role.of("lead");

    /** Agrees to everything. */
    public static final Role CHIEF = Role.of("chief");

    /** Hands over what belonged to somebody who left. */
    public static final Role PERSONNEL = Role.of("personnel");

    /** How long a request for a refund waits. */
    public static final DeadlineName REFUND_ANSWER = DeadlineName.of("refund-answer");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DeadlineName GIFT_ANSWER = DeadlineName.of("gift-answer");
    private static final DeadlineName DECISION = DeadlineName.of("decision");
    private static final Flag SECRET = Flag.of("secret");

    private static final Limit AGENT_DAY = Limit.perActor("agent-day", cny(250), Period.day(SHANGHAI));
    private static final Limit CASE = Limit.perCase("case", cny(300));
    private static final Limit MONTH = Limit.perCustomer("customer-month", cny(400), Period.month(SHANGHAI))
            .crediting(Credit.NOTHING);
    private static final Limit THREE_DAYS =
            Limit.perCustomer("three-days", cny(350), Period.rolling(Duration.ofDays(3)));
    private static final Limit LEAD_DAY =
            Limit.perActor("lead-day", cny(900), Period.day(SHANGHAI)).crediting(Credit.PRESENT_PERIOD);
    private static final Limit BUDGET = Limit.budget("budget", cny(900), Period.month(SHANGHAI));
    private static final Limit SILENCE = Limit.budget("silence", cny(160), Period.month(SHANGHAI));

    private House() {}

    /** Where a case stands. */
    public enum Stage {
        OPEN,
        CLOSED
    }

    /** Money goes back. It is reserved until it is paid, taken back, or replaced. */
    @Stored("refund/1")
    public record Refund(Money amount) implements Action {}

    /** Something small, for which no limit adds up. */
    @Stored("gift/1")
    public record Gift(Money amount) implements Action {}

    /** Another refund instead of those that are reserved. */
    @Stored("replace/1")
    public record Replace(Money amount) implements Action {}

    /** Refunds that are reserved do not go back after all. */
    @Stored("take-back/1")
    public record TakeBack() implements Action {}

    /** Refunds that are reserved are paid, by somebody who had no part in them. */
    @Stored("pay/1")
    public record Pay() implements Action {}

    /** The case is kept from contractors. */
    @Stored("hide/1")
    public record Hide() implements Action {}

    /** The case is over. */
    @Stored("finish/1")
    public record Finish() implements Action {}

    /** Nobody has decided for a year. */
    @Stored("remind/1")
    public record Remind() implements Action {}

    /**
     * So many yuan.
     *
     * @param yuan how many
     * @return the amount
     */
    public static Money cny(int yuan) {
        return Money.of("CNY", yuan + "");
    }

    /**
     * The workflow.
     *
     * @return a new build of it
     */
    public static Workflow workflow() {
        return Workflow.named("house")
                .version(1)
                .over(Stage.class)
                .startsIn(Stage.OPEN)
                .endsIn(Stage.CLOSED)
                .takenInBy(AGENT)
                .keepingInHouse(SECRET)
                .keepingApart(Refund.class, Pay.class)
                .budgeting(SILENCE)
                .handingOver(PERSONNEL, AGENT, LEAD)
                .deadline(
                        DECISION,
                        decision -> decision.owedBy(AGENT)
                                .within(wallHours(24 * 365))
                                .whileIn(Stage.OPEN)
                                .repeating()
                                .lapsingInto(new Remind()))
                .deadline(
                        REFUND_ANSWER,
                        answer -> answer.owedBy(LEAD)
                                .within(wallHours(24))
                                .whilePending(Refund.class)
                                .lapsingInto(Silence.granting("nobody answered", cny(150), SILENCE.name())))
                .deadline(
                        GIFT_ANSWER,
                        answer -> answer.owedBy(LEAD)
                                .within(wallHours(12))
                                .whilePending(Gift.class)
                                .lapsingInto(Silence.refusing("nobody answered")))
                .on(Refund.class)
                .in(Stage.OPEN)
                .stays()
                .by(AGENT, LEAD, CHIEF)
                .costing(situation -> situation.action().amount())
                .lowering((refund, less) -> new Refund(less))
                .upTo(AGENT, Limit.perAction(cny(100)), AGENT_DAY, CASE, MONTH, THREE_DAYS)
                .upTo(LEAD, Limit.perAction(cny(400)), LEAD_DAY)
                .beyond(LEAD, Limit.perAction(cny(400)), LEAD_DAY)
                .beyond(CHIEF)
                .drawingOn(BUDGET)
                .neverBeyond(cny(1_000))
                .on(Gift.class)
                .in(Stage.OPEN)
                .stays()
                .by(AGENT, LEAD)
                .costing(situation -> situation.action().amount())
                .upTo(AGENT, Limit.perAction(cny(50)))
                .beyond(LEAD)
                .on(Replace.class)
                .in(Stage.OPEN)
                .stays()
                .by(LEAD, CHIEF)
                .costing(situation -> situation.action().amount())
                .upTo(LEAD, Limit.perAction(cny(400)), LEAD_DAY, THREE_DAYS)
                .upTo(CHIEF)
                .releasing(Refund.class)
                .on(TakeBack.class)
                .in(Stage.OPEN)
                .stays()
                .by(AGENT, LEAD)
                .releasing(Refund.class)
                .on(Pay.class)
                .in(Stage.OPEN)
                .stays()
                .by(LEAD, CHIEF)
                .confirming(Refund.class)
                .on(Hide.class)
                .in(Stage.OPEN)
                .stays()
                .by(LEAD, CHIEF)
                .flagging(SECRET)
                .on(Finish.class)
                .in(Stage.OPEN)
                .to(Stage.CLOSED)
                .by(AGENT, LEAD)
                .on(Remind.class)
                .in(Stage.OPEN)
                .stays()
                .by(SYSTEM)
                .showingEverything()
                .to(IN_HOUSE)
                .build();
    }
}
