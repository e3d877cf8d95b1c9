package io.redress.workflow;

import static io.redress.workflow.Shop.ANN;
import static io.redress.workflow.Shop.CARL;
import static io.redress.workflow.Shop.NOON;
import static io.redress.workflow.Shop.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.CaseFile;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Identity;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.permission.Relations;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How sure a case is of the parties that a contact names, depending on whose word it is. */
class AdmissionTest {
    private static final Workflow WORKFLOW = Shop.sound().build();
    private static final Set<Relation> OWN = EnumSet.of(Relation.CUSTOMER, Relation.BOOKER, Relation.REPORTER);
    private static final Actor CLEO = Actor.customer(TENANT, "cleo");

    @ParameterizedTest
    @EnumSource(names = {"IN_HOUSE", "VENDOR", "SYSTEM"})
    void staffAndTheSystemAreBelieved(Affiliation source) {
        Contact said = from("carl", Relation.CUSTOMER).naming(Party.verified("otto", Relation.OTHER_PARTY));
        CaseFile file = Shop.opened(WORKFLOW, said, Shop.another("ann", source));

        assertThat(relations(file, "carl")).containsExactly(Relation.CUSTOMER);
        assertThat(relations(file, "otto")).containsExactly(Relation.OTHER_PARTY);
    }

    @Test
    void staffMayPassOnAClaimAsAClaim() {
        Contact said = Contact.inbound(
                Channel.PHONE, Party.verified("carl", Relation.CUSTOMER).unverified());
        CaseFile file = Shop.opened(WORKFLOW, said, ANN);

        assertThat(file.parties()).extracting(Party::identity).containsExactly(Identity.CLAIMED);
        assertThat(relations(file, "carl")).isEmpty();
        assertThat(file.customer()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aCustomerIsBelievedAboutTheirOwnPlaceInACaseWithoutCustomer(Relation relation) {
        CaseFile file = Shop.opened(WORKFLOW, from("carl", relation), CARL);

        assertThat(relations(file, "carl")).containsExactly(OWN.contains(relation) ? relation : Relation.REPORTER);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyBecomesTheCustomerOfACaseThatHasOne(Relation relation) {
        CaseFile file = hear(Shop.opened(WORKFLOW), from("cleo", relation), CLEO);

        assertThat(relations(file, "cleo")).containsExactly(Relation.REPORTER);
        assertThat(file.customer()).contains(CARL.id());
    }

    @ParameterizedTest
    @EnumSource
    void whoIsOnFileStaysWhatTheyAre(Relation relation) {
        CaseFile file = hear(Shop.opened(WORKFLOW), from("carl", relation), CARL);

        assertThat(relations(file, "carl")).containsExactly(Relation.CUSTOMER);
        assertThat(file.parties()).hasSize(1);
    }

    @Test
    void aClaimedAccountIsConfirmedByItsOwner() {
        Contact byPhone = Contact.inbound(
                Channel.PHONE, Party.verified("carl", Relation.CUSTOMER).unverified());
        CaseFile file = hear(Shop.opened(WORKFLOW, byPhone, ANN), from("carl", Relation.CUSTOMER), CARL);

        assertThat(relations(file, "carl")).containsExactly(Relation.CUSTOMER);
        assertThat(file.parties()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aClaimDoesNotUndoWhatIsKnown(Relation relation) {
        Contact claim =
                Contact.inbound(Channel.PHONE, Party.verified("carl", relation).unverified());
        CaseFile file = hear(Shop.opened(WORKFLOW), claim, ANN);

        assertThat(relations(file, "carl")).containsExactly(Relation.CUSTOMER);
        assertThat(file.parties()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatACustomerSaysOfOthersIsAClaim(Relation relation) {
        Contact said = from("carl", Relation.CUSTOMER).naming(Party.verified("otto", relation));
        CaseFile file = Shop.opened(WORKFLOW, said, CARL);

        assertThat(relations(file, "carl")).containsExactly(Relation.CUSTOMER);
        assertThat(relations(file, "otto")).isEmpty();
        assertThat(file.parties()).extracting(Party::relation).containsExactly(Relation.CUSTOMER, relation);
    }

    @Test
    void whoWritesInSomebodyElsesNameOnlyClaimsIt() {
        CaseFile file = Shop.opened(WORKFLOW, from("carl", Relation.CUSTOMER), CLEO);

        assertThat(relations(file, "carl")).isEmpty();
        assertThat(relations(file, "cleo")).isEmpty();
        assertThat(file.customer()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MERCHANT", "OTHER_PARTY", "AUTHORITY"})
    void everybodyElseIsSureOfNobodyNotEvenOfThemself(Affiliation source) {
        for (Relation relation : Relation.values()) {
            Contact said = from("max", relation).naming(Party.verified("carl", Relation.CUSTOMER));
            CaseFile file = Shop.opened(WORKFLOW, said, Shop.another("max", source));

            assertThat(relations(file, "max")).isEmpty();
            assertThat(relations(file, "carl")).isEmpty();
        }
    }

    @Test
    void whatAMerchantWritesToTheCustomerMakesNobodySure() {
        Contact letter = Contact.outbound(Channel.EMAIL, Party.verified("cleo", Relation.CUSTOMER));
        CaseFile file = hear(Shop.opened(WORKFLOW, byNobody(), ANN), letter, Shop.another("max", Affiliation.MERCHANT));

        assertThat(relations(file, "cleo")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aClaimGivesNoRelation(Relation relation) {
        Contact said = byNobody().naming(Party.verified("carl", relation).unverified());
        CaseFile file = Shop.opened(WORKFLOW, said, ANN);

        assertThat(relations(file, "carl")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSIGNEE", "REQUESTER"})
    void noContactGivesWhatOnlyTheCaseItselfGives(Relation relation) {
        CaseFile file = Shop.opened(WORKFLOW, from("vic", relation), Actor.vendor(TENANT, "vic"));

        assertThat(relations(file, "vic")).isEmpty();
    }

    @Test
    void nothingElseOfAContactIsChanged() {
        Contact said = from("carl", Relation.CUSTOMER)
                .saying("one of eight is missing")
                .naming(Party.claimed(Relation.OTHER_PARTY).called("the driver"));

        assertThat(Effects.admitted(said, CARL, Shop.opened(WORKFLOW))).isEqualTo(said);
        assertThat(Effects.admitted(said, ANN, Shop.opened(WORKFLOW))).isEqualTo(said);
    }

    private static Contact from(String account, Relation relation) {
        return Contact.inbound(Channel.APP, Party.verified(account, relation));
    }

    private static Contact byNobody() {
        return Contact.inbound(Channel.PHONE, Party.claimed(Relation.REPORTER));
    }

    private static CaseFile hear(CaseFile file, Contact contact, Actor actor) {
        Decision decision = Shop.decide(WORKFLOW, file, new Correspond(contact), actor, NOON);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).after();
    }

    private static Set<Relation> relations(CaseFile file, String account) {
        return Relations.of(file, Actor.customer(file.tenant(), account));
    }
}
