package io.redress.workflow;

import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.workflow.Shop.AGENT;
import static io.redress.workflow.Shop.ANN;
import static io.redress.workflow.Shop.LEA;
import static io.redress.workflow.Shop.LEAD;
import static io.redress.workflow.Shop.NOON;
import static io.redress.workflow.Shop.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.CaseFile;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.party.Who;
import io.redress.permission.Refusal;
import io.redress.workflow.Permitted.Offer;
import io.redress.workflow.Permitted.Terms;
import io.redress.workflow.Shop.Pay;
import io.redress.workflow.Shop.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Four eyes at once: an action that a second person, who is present, has to sign. */
class CosigningTest {
    private static final Set<Relation> SIDES =
            EnumSet.of(Relation.CUSTOMER, Relation.BOOKER, Relation.REPORTER, Relation.OTHER_PARTY);

    @Test
    void withoutASecondPersonItSaysWhoMayApprove() {
        Workflow workflow = signedBy(LEAD);
        Decision decision = decide(workflow, Shop.opened(workflow), ANN, Optional.empty());

        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, no -> {
            assertThat(no.refusal().action()).isEqualTo("pay/1");
            assertThat(no.refusal().code()).isEqualTo(Refusal.NEEDS_COSIGNER);
            assertThat(no.refusal().whoCan().who()).containsExactly(LEAD);
        });
        assertThat(terms(workflow, Shop.opened(workflow), ANN)).isEqualTo(Terms.NEEDS_APPROVAL);
    }

    @Test
    void aSecondPersonWhoMayApproveIsEnough() {
        Workflow workflow = signedBy(LEAD);

        assertThat(decide(workflow, Shop.opened(workflow), ANN, Optional.of(LEA)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @MethodSource("wrongSeconds")
    void nobodyElseApproves(String why, Actor second) {
        Workflow workflow = signedBy(LEAD);

        assertThat(code(decide(workflow, Shop.opened(workflow), ANN, Optional.of(second))))
                .as(why)
                .isEqualTo(Refusal.NEEDS_COSIGNER);
    }

    static Object[][] wrongSeconds() {
        return new Object[][] {
            {"no right", Actor.inHouse(TENANT, "ben", AGENT)},
            {"no role", Actor.inHouse(TENANT, "ben")},
            {"another tenant", Actor.inHouse(TenantId.of("another"), "lea", LEAD)},
            {"the same person", ANN},
            {"the same person with more roles", Actor.inHouse(TENANT, "ann", AGENT, LEAD)},
            {"the same person from elsewhere", Actor.vendor(TENANT, "ann", LEAD)},
        };
    }

    @Test
    void whoMayApproveStillNeedsASecondPersonForTheirOwnRequest() {
        Workflow workflow = signedBy(LEAD);
        Actor both = Actor.inHouse(TENANT, "ann", AGENT, LEAD);

        assertThat(decide(workflow, Shop.opened(workflow), both, Optional.empty()))
                .isInstanceOf(Decision.Refused.class);
        assertThat(decide(workflow, Shop.opened(workflow), both, Optional.of(both)))
                .isInstanceOf(Decision.Refused.class);
    }

    @ParameterizedTest
    @EnumSource
    void aSideOfTheDisputeDoesNotApprove(Relation relation) {
        for (Who approver : List.of(LEAD, IN_HOUSE, LEAD.and(IN_HOUSE))) {
            Workflow workflow = signedBy(approver);
            CaseFile file = Shop.opened(workflow, Contact.inbound(Channel.PHONE, Party.verified("lea", relation)), ANN);
            Decision decision = decide(workflow, file, ANN, Optional.of(LEA));

            assertThat(code(decision))
                    .as("%s, approved by %s", relation, approver)
                    .isEqualTo(SIDES.contains(relation) ? Refusal.TAKES_SIDES : "accepted");
        }
    }

    @Test
    void aRelationMayBeAskedForConsent() {
        Workflow workflow = signedBy(Relation.CUSTOMER);

        assertThat(decide(workflow, Shop.opened(workflow), ANN, Optional.of(Shop.CARL)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(workflow, Shop.opened(workflow), ANN, Optional.of(Actor.customer(TENANT, "cleo"))))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void aSecondPersonGivesNobodyARightTheyDoNotHave() {
        Workflow workflow = signedBy(LEAD);

        assertThat(decide(workflow, Shop.opened(workflow), Actor.inHouse(TENANT, "ben"), Optional.of(LEA)))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void theOverviewForetellsAnApprovalThatOnlySomeContentNeeds() {
        Workflow workflow = Shop.sound()
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .when("small", "a large amount", situation -> situation.action().amount() > 100)
                .cosignedBy(LEAD)
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .build();
        CaseFile file = Shop.opened(workflow);

        assertThat(Shop.decide(workflow, file, new Pay(1), ANN, NOON)).isInstanceOf(Decision.Accepted.class);
        assertThat(Shop.decide(workflow, file, new Pay(101), ANN, NOON)).isInstanceOf(Decision.Refused.class);
        assertThat(terms(workflow, file, ANN)).isEqualTo(Terms.GUARDED);
    }

    private static Workflow signedBy(Who... who) {
        return Shop.sound()
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .cosignedBy(who)
                .build();
    }

    private static Decision decide(Workflow workflow, CaseFile file, Actor actor, Optional<Actor> second) {
        return workflow.decide(file, new Command(new Pay(1), actor, second, NOON), Facts.NONE);
    }

    private static String code(Decision decision) {
        return decision.fold(new Decision.Cases<>(
                accepted -> "accepted", refused -> refused.refusal().code(), waiting -> "waiting", facts -> "facts"));
    }

    private static Terms terms(Workflow workflow, CaseFile file, Actor actor) {
        return workflow.permitted(file, actor).now().stream()
                .filter(offer -> offer.action() == Pay.class)
                .map(Offer::terms)
                .findFirst()
                .orElseThrow();
    }
}
