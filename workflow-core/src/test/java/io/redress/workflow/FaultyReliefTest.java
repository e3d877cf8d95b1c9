package io.redress.workflow;

import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.casefile.RemedyEvent.OfferEnded.Ending;
import io.redress.codec.Stored;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import io.redress.party.Role;
import io.redress.remedy.Destination;
import io.redress.remedy.Reason;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Offers that lead nowhere do not build, nor do sentences of which not all can be meant. */
class FaultyReliefTest {
    private static final Role AGENT = Role.of("agent");
    private static final Reason WHY = new Reason("rule", "key", Map.of(), Map.of(), "");

    private enum Stage {
        OPEN,
        CLOSED
    }

    @Stored("offer/1")
    private record Offer() implements Action {}

    @Stored("choose/1")
    private record Choose() implements Action {}

    @Stored("appeal/1")
    private record Appeal() implements Action {}

    @Stored("odd/1")
    private record Odd() implements Action {}

    @Stored("close/1")
    private record Close() implements Action {}

    private static WorkflowBuilder<Stage> shop() {
        return Workflow.named("faulty")
                .over(Stage.class)
                .startsIn(Stage.OPEN)
                .endsIn(Stage.CLOSED)
                .takenInBy(AGENT)
                .deadline(
                        DeadlineName.of("answer"),
                        answer -> answer.within(Span.wallHours(1))
                                .whileIn(Stage.OPEN)
                                .lapsingInto(new Close()))
                .on(Close.class)
                .in(Stage.OPEN)
                .to(Stage.CLOSED)
                .by(AGENT, SYSTEM)
                .workflow();
    }

    private static void offering(WorkflowBuilder<Stage> shop) {
        shop.on(Offer.class).in(Stage.OPEN).by(AGENT).offering(matter -> new Proposal.Nothing(WHY));
    }

    private static void choosing(WorkflowBuilder<Stage> shop) {
        shop.on(Choose.class)
                .in(Stage.OPEN)
                .by(CUSTOMER)
                .choosing(choose -> 1, choose -> "money", choose -> Destination.ORIGINAL);
    }

    private static void finds(UnaryOperator<WorkflowBuilder<Stage>> more, String... codes) {
        assertThatThrownBy(() -> more.apply(shop()).build())
                .asInstanceOf(InstanceOfAssertFactories.type(FaultyWorkflowException.class))
                .satisfies(faulty ->
                        assertThat(faulty.findings()).extracting(Finding::code).containsExactly(codes));
    }

    @Test
    void anOfferThatNobodyCanChoose() {
        finds(
                shop -> {
                    offering(shop);
                    return shop;
                },
                "offer-without-choice");
    }

    @Test
    void aChoiceOfNothing() {
        finds(
                shop -> {
                    choosing(shop);
                    return shop;
                },
                "choice-without-offer");
    }

    @Test
    void anEndOfNothing() {
        finds(
                shop -> {
                    shop.on(Choose.class).in(Stage.OPEN).by(CUSTOMER).endingOffer(Ending.DECLINED);
                    return shop;
                },
                "ends-no-offer");
    }

    @Test
    void anAppealAgainstNothing() {
        finds(
                shop -> {
                    shop.on(Appeal.class).in(Stage.OPEN).by(CUSTOMER).appealing();
                    return shop;
                },
                "appeal-without-decision");
    }

    /** A shop in which one can offer, choose and decide, and one action more of which not all can be meant. */
    private static void findsIn(UnaryOperator<TransitionBuilder<Stage, Odd>> odd, String... codes) {
        finds(
                shop -> {
                    offering(shop);
                    choosing(shop);
                    return odd.apply(shop.on(Odd.class).in(Stage.OPEN).by(AGENT))
                            .workflow();
                },
                codes);
    }

    private static Policy nothing() {
        return matter -> new Proposal.Nothing(WHY);
    }

    @Test
    void anAppealThatOffers() {
        findsIn(odd -> odd.appealing().offering(nothing()), "appeal-decides");
    }

    @Test
    void anAppealThatAwards() {
        findsIn(odd -> odd.awarding(nothing(), Destination.WALLET).appealing(), "appeal-decides");
    }

    @Test
    void anAppealThatDecides() {
        findsIn(odd -> odd.appealing().deciding(why -> WHY), "appeal-decides");
    }

    @Test
    void anOfferThatIsAwardedToo() {
        findsIn(odd -> odd.awarding(nothing(), Destination.WALLET).offering(nothing()), "offer-awarded");
    }

    @Test
    void aChoiceFromWhatItOffersItself() {
        findsIn(
                odd -> odd.offering(nothing()).choosing(one -> 1, one -> "money", one -> Destination.ORIGINAL),
                "choice-of-own-offer");
    }

    @Test
    void aChoiceBesideAnAward() {
        findsIn(
                odd -> odd.choosing(one -> 1, one -> "money", one -> Destination.ORIGINAL)
                        .awarding(nothing(), Destination.WALLET),
                "choice-of-own-offer");
    }

    @Test
    void anOfferThatEndsWithItsOwnAction() {
        findsIn(odd -> odd.offering(nothing()).endingOffer(Ending.WITHDRAWN), "ends-own-offer");
    }

    @Test
    void aChoiceThatDeclines() {
        findsIn(
                odd -> odd.choosing(one -> 1, one -> "money", one -> Destination.ORIGINAL)
                        .endingOffer(Ending.DECLINED),
                "ends-chosen-offer");
    }

    @Test
    void aCostThatHidesWhatIsOffered() {
        findsIn(odd -> odd.offering(nothing()).costing(odds -> Money.of("CNY", "0")), "cost-of-offer");
        findsIn(
                odd -> odd.costing(odds -> Money.of("CNY", "0")).awarding(nothing(), Destination.WALLET),
                "cost-of-offer");
    }

    @Test
    void endingsThatComeByThemselves() {
        for (Ending ending : List.of(Ending.ACCEPTED, Ending.REPLACED, Ending.CLOSED)) {
            findsIn(odd -> odd.endingOffer(ending), "ending-by-itself");
        }
    }

    @Test
    void everyContradictionIsReportedAtOnce() {
        findsIn(
                odd -> odd.appealing()
                        .offering(nothing())
                        .choosing(one -> 1, one -> "money", one -> Destination.ORIGINAL)
                        .endingOffer(Ending.CLOSED)
                        .costing(odds -> Money.of("CNY", "0")),
                "appeal-decides",
                "choice-of-own-offer",
                "ends-own-offer",
                "ends-chosen-offer",
                "cost-of-offer",
                "ending-by-itself");
    }

    /** Whoever appeals against an offer, or claims something else, does not want it. */
    @Test
    void anAppealThatDeclinesBuilds() {
        WorkflowBuilder<Stage> shop = shop();
        offering(shop);
        choosing(shop);
        shop.on(Appeal.class).in(Stage.OPEN).by(CUSTOMER).appealing().endingOffer(Ending.DECLINED);
        assertThat(shop.build().awards()).isTrue();
    }

    @Test
    void anOfferThatCanBeChosenAndAppealedAgainstBuilds() {
        WorkflowBuilder<Stage> shop = shop();
        offering(shop);
        choosing(shop);
        shop.on(Appeal.class).in(Stage.OPEN).by(CUSTOMER).appealing();
        assertThat(shop.build().awards()).isTrue();
    }
}
