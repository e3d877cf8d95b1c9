package io.redress.offers;

import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.casefile.RemedyEvent.OfferEnded.Ending;
import io.redress.codec.Stored;
import io.redress.compensation.Policy;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import io.redress.party.Role;
import io.redress.permission.Limit;
import io.redress.remedy.Claim;
import io.redress.remedy.Destination;
import io.redress.remedy.Reason;
import io.redress.workflow.CancelAward;
import io.redress.workflow.ClawBack;
import io.redress.workflow.RetryAward;
import io.redress.workflow.SettleAward;
import io.redress.workflow.Silence;
import io.redress.workflow.Situation;
import io.redress.workflow.Workflow;
import io.redress.workflow.WorkflowBuilder;
import java.util.Map;
import java.util.Set;

/** A small shop that takes claims, offers, and lets the customer choose and appeal. */
final class Stall {
    static final Role AGENT = Role.of("agent");
    static final Role LEAD = Role.of("lead");
    static final DeadlineName ANSWER = DeadlineName.of("answer");
    static final DeadlineName CHOICE = DeadlineName.of("choice");
    static final DeadlineName CONSENT = DeadlineName.of("consent");

    /** Where a case stands. */
    enum Stage {
        OPEN,
        OFFERED,
        PAYING,
        CLOSED
    }

    /** Says what went wrong. */
    @Stored("complain/1")
    record Complain(Claim claim) implements Action {}

    /** Offers what the policy says. */
    @Stored("make-offer/1")
    record MakeOffer() implements Action {}

    /** Offers an amount at somebody's discretion. */
    @Stored("offer-by-hand/1")
    record OfferByHand(String item, Money amount) implements Action {}

    /** Gives at once. */
    @Stored("give/1")
    record Give() implements Action {}

    /** Takes an alternative. */
    @Stored("take/1")
    record Take(int offer, String alternative) implements Action {
        /** From the first offer. */
        Take(String alternative) {
            this(1, alternative);
        }
    }

    /** Wants something else. */
    @Stored("counter/1")
    record Counter(Claim claim) implements Action {}

    /** Takes an offer back. */
    @Stored("withdraw-offer/1")
    record WithdrawOffer() implements Action {}

    /** Says no, and why. */
    @Stored("refuse/1")
    record Refuse(String grounds) implements Action {}

    /** Wants somebody else to decide. */
    @Stored("appeal/1")
    record Appeal() implements Action {}

    /** Nobody chose. */
    @Stored("expire/1")
    record Expire() implements Action {}

    /** Nobody answered. */
    @Stored("remind/1")
    record Remind() implements Action {}

    /** It is over. */
    @Stored("finish/1")
    record Finish() implements Action {}

    private Stall() {}

    static Workflow offering(Policy policy) {
        return definition(policy).build();
    }

    static WorkflowBuilder<Stage> definition(Policy policy) {
        WorkflowBuilder<Stage> stall = Workflow.named("stall").over(Stage.class);
        stall.startsIn(Stage.OPEN).endsIn(Stage.CLOSED).takenInBy(AGENT);
        stall.handingOver(AGENT, LEAD).handingOver(LEAD, AGENT);
        clocks(stall);
        stall.on(Complain.class)
                .in(Stage.OPEN)
                .by(CUSTOMER, AGENT, LEAD)
                .claiming(said -> said.action().claim());
        stall.on(MakeOffer.class)
                .in(Stage.OPEN, Stage.OFFERED)
                .to(Stage.OFFERED)
                .by(AGENT, LEAD)
                .offering(policy)
                .upTo(AGENT, Limit.perAction(yuan("100")))
                .upTo(LEAD, Limit.perAction(yuan("1000")))
                .beyond(LEAD, Limit.perAction(yuan("1000")))
                .neverBeyond(yuan("1000"))
                .meeting(ANSWER);
        stall.on(OfferByHand.class)
                .in(Stage.OPEN)
                .to(Stage.OFFERED)
                .by(LEAD)
                .offering(Set.of(), Stall::byHand)
                .meeting(ANSWER);
        stall.on(Give.class)
                .in(Stage.OPEN)
                .to(Stage.PAYING)
                .by(LEAD)
                .awarding(policy, Destination.WALLET)
                .meeting(ANSWER);
        answers(stall);
        stall.on(CancelAward.class).in(Stage.PAYING).by(LEAD);
        stall.on(ClawBack.class).in(Stage.PAYING).by(LEAD);
        stall.on(RetryAward.class).in(Stage.PAYING).by(LEAD);
        stall.on(SettleAward.class).in(Stage.PAYING).by(LEAD);
        stall.on(Finish.class).in(Stage.PAYING).to(Stage.CLOSED).by(LEAD, SYSTEM);
        stall.showingEverything().to(AGENT, LEAD, CUSTOMER);
        return stall;
    }

    private static Policy byHand(Situation<OfferByHand> said) {
        return matter -> Deals.back(said.action().item(), said.action().amount());
    }

    private static void answers(WorkflowBuilder<Stage> stall) {
        stall.on(Take.class)
                .in(Stage.OFFERED)
                .to(Stage.PAYING)
                .by(CUSTOMER)
                .choosing(
                        take -> take.action().offer(),
                        take -> take.action().alternative(),
                        take -> Destination.ORIGINAL)
                .meeting(CHOICE);
        stall.on(Counter.class)
                .in(Stage.OFFERED)
                .to(Stage.OPEN)
                .by(CUSTOMER)
                .claiming(counter -> counter.action().claim())
                .endingOffer(Ending.DECLINED)
                .meeting(CHOICE);
        stall.on(WithdrawOffer.class).in(Stage.OFFERED).to(Stage.OPEN).by(LEAD).endingOffer(Ending.WITHDRAWN);
        stall.on(Refuse.class)
                .in(Stage.OPEN)
                .to(Stage.CLOSED)
                .by(AGENT, LEAD)
                .deciding(no -> new Reason(
                        "refusal",
                        "refused",
                        Map.of(),
                        Map.of("grounds", no.action().grounds()),
                        "nothing"))
                .meeting(ANSWER);
        stall.on(Appeal.class)
                .in(Stage.OFFERED, Stage.CLOSED)
                .to(Stage.OPEN)
                .by(CUSTOMER)
                .appealing()
                .endingOffer(Ending.DECLINED)
                .reopening();
        stall.on(Expire.class).in(Stage.OFFERED).to(Stage.OPEN).by(SYSTEM).endingOffer(Ending.EXPIRED);
        stall.on(Remind.class).in(Stage.OPEN, Stage.PAYING).by(SYSTEM).handingTo(LEAD);
    }

    private static void clocks(WorkflowBuilder<Stage> stall) {
        stall.deadline(
                ANSWER,
                answer -> answer.owedBy(AGENT)
                        .to(CUSTOMER)
                        .within(Span.wallHours(8))
                        .whileIn(Stage.OPEN, Stage.PAYING)
                        .repeating()
                        .lapsingInto(new Remind())
                        .alarming("late", LEAD));
        stall.deadline(
                CHOICE,
                choice -> choice.owedBy(CUSTOMER)
                        .to(AGENT)
                        .within(Span.wallHours(48))
                        .whileIn(Stage.OFFERED)
                        .lapsingInto(new Expire()));
        stall.deadline(
                CONSENT,
                consent -> consent.owedBy(LEAD)
                        .to(AGENT)
                        .within(Span.wallHours(4))
                        .whilePending(MakeOffer.class)
                        .lapsingInto(Silence.refusing("nobody answered")));
    }

    static Money yuan(String amount) {
        return Money.of("CNY", amount);
    }
}
