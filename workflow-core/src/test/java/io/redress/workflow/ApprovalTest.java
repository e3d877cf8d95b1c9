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

/** Four eyes: an action that a second person has to approve. */
class ApprovalTest {
    private static final Set<Relation> SIDES =
            EnumSet.of(Relation.CUSTOMER, Relation.BOOKER, Relation.REPORTER, Relation.OTHER_PARTY);

    @Test
    void withoutASecondPersonItSaysWhoMayApprove() {
        Workflow workflow = approvedBy(LEAD);
        Decision decision = decide(workflow, Shop.opened(workflow), ANN, Optional.empty());

        assertThat(decision).isInstanceOfSatisfying(Decision.NeedsApproval.class, needs -> {
            assertThat(needs.action()).isEqualTo("pay/1");
            assertThat(needs.approvers().who()).containsExactly(LEAD);
        });
        assertThat(terms(workflow, Shop.opened(workflow), ANN)).isEqualTo(Terms.NEEDS_APPROVAL);
    }

    @Test
    void aSecondPersonWhoMayApproveIsEnough() {
        Workflow workflow = approvedBy(LEAD);

        assertThat(decide(workflow, Shop.opened(workflow), ANN, Optional.of(LEA)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @MethodSource("wrongSeconds")
    void nobodyElseApproves(String why, Actor second) {
        Workflow workflow = approvedBy(LEAD);

        assertThat(decide(workflow, Shop.opened(workflow), ANN, Optional.of(second)))
                .as(why)
                .isInstanceOf(Decision.NeedsApproval.class);
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
        Workflow workflow = approvedBy(LEAD);
        Actor both = Actor.inHouse(TENANT, "ann", AGENT, LEAD);

        assertThat(decide(workflow, Shop.opened(workflow), both, Optional.empty()))
                .isInstanceOf(Decision.NeedsApproval.class);
        assertThat(decide(workflow, Shop.opened(workflow), both, Optional.of(both)))
                .isInstanceOf(Decision.NeedsApproval.class);
    }

    @ParameterizedTest
    @EnumSource
    void aSideOfTheDisputeDoesNotApprove(Relation relation) {
        for (Who approver : List.of(LEAD, IN_HOUSE, LEAD.and(IN_HOUSE))) {
            Workflow workflow = approvedBy(approver);
            CaseFile file = Shop.opened(workflow, Contact.inbound(Channel.PHONE, Party.verified("lea", relation)), ANN);
            Decision decision = decide(workflow, file, ANN, Optional.of(LEA));

            assertThat(decision instanceof Decision.Accepted)
                    .as("%s, approved by %s", relation, approver)
                    .isEqualTo(!SIDES.contains(relation));
        }
    }

    @Test
    void aRelationMayBeAskedForConsent() {
        Workflow workflow = approvedBy(Relation.CUSTOMER);

        assertThat(decide(workflow, Shop.opened(workflow), ANN, Optional.of(Shop.CARL)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(workflow, Shop.opened(workflow), ANN, Optional.of(Actor.customer(TENANT, "cleo"))))
                .isInstanceOf(Decision.NeedsApproval.class);
    }

    @Test
    void aSecondPersonGivesNobodyARightTheyDoNotHave() {
        Workflow workflow = approvedBy(LEAD);

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
                .approvedBy(LEAD)
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .build();
        CaseFile file = Shop.opened(workflow);

        assertThat(Shop.decide(workflow, file, new Pay(1), ANN, NOON)).isInstanceOf(Decision.Accepted.class);
        assertThat(Shop.decide(workflow, file, new Pay(101), ANN, NOON)).isInstanceOf(Decision.NeedsApproval.class);
        assertThat(terms(workflow, file, ANN)).isEqualTo(Terms.GUARDED);
    }

    private static Workflow approvedBy(Who... who) {
        return Shop.sound()
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .approvedBy(who)
                .build();
    }

    private static Decision decide(Workflow workflow, CaseFile file, Actor actor, Optional<Actor> second) {
        return workflow.decide(file, new Command(new Pay(1), actor, second, NOON), Facts.NONE);
    }

    private static Terms terms(Workflow workflow, CaseFile file, Actor actor) {
        return workflow.permitted(file, actor).now().stream()
                .filter(offer -> offer.action() == Pay.class)
                .map(Offer::terms)
                .findFirst()
                .orElseThrow();
    }
}
