package io.redress.stories;

import static io.redress.contact.Channel.APP;
import static io.redress.stories.recourse.Recourse.PLATFORM_DECISION;
import static io.redress.stories.recourse.RecourseStage.SETTLED;
import static io.redress.stories.recourse.RecourseStage.WITH_PLATFORM;
import static io.redress.stories.recourse.RecourseStage.WITH_SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.permission.Refusal;
import io.redress.stories.recourse.Recourse;
import io.redress.stories.recourse.RecourseAction.AskDemand;
import io.redress.stories.recourse.RecourseAction.Decide;
import io.redress.stories.recourse.RecourseAction.Demand;
import io.redress.stories.recourse.RecourseAction.Give;
import io.redress.stories.recourse.RecourseAction.Reject;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A demand to a seller, on a Monday morning at nine. */
@NullMarked
class RecourseTest {
    private static final Actor SELLER = Actor.of(Cast.SHOP, "seller", Affiliation.MERCHANT);
    private static final Actor ANOTHER_SELLER = Actor.of(Cast.SHOP, "other-seller", Affiliation.MERCHANT);

    private final ShopFloor shop = ShopFloor.running(Recourse.workflow(), "2018-09-10T09:00");
    private final CaseId id = shop.receive(
                    Actor.system(Cast.SHOP),
                    Contact.inbound(APP, Cast.lin())
                            .naming(Party.verified("seller", Relation.MERCHANT))
                            .about(OrderRef.of("o-1"))
                            .saying("It has a crack"))
            .caseId();

    @AfterEach
    void whatIsStoredIsSound() {
        assertThat(shop.faults()).isEmpty();
    }

    @Test
    void aNoOfTheSellerGoesToThePlatformAtOnce() {
        assertThat(act(SELLER, new Reject("no crack"))).isEqualTo("done");

        assertThat(state()).isEqualTo(WITH_PLATFORM);
        assertThat(shop.due(id, PLATFORM_DECISION)).isEqualTo(Hours.of("2018-09-13T18:00"));
    }

    @Test
    void onlyTheSellerOfTheOrderAnswers() {
        assertThat(act(ANOTHER_SELLER, new Give())).isEqualTo(Refusal.NOT_PERMITTED);
        assertThat(state()).isEqualTo(WITH_SELLER);
    }

    @Test
    void aSellerMayStillGiveWhileThePlatformDecides() {
        shop.until("2018-09-12T09:01");
        assertThat(state()).isEqualTo(WITH_PLATFORM);

        assertThat(act(SELLER, new Give())).isEqualTo("done");
        assertThat(state()).isEqualTo(SETTLED);
    }

    @Test
    void nothingIsDecidedBeforeItIsKnownWhatIsDemanded() {
        shop.until("2018-09-12T09:01");
        assertThat(act(Cast.ANN, new Decide("full refund"))).isEqualTo("no-demand");
        assertThat(act(Cast.ANN, new AskDemand("there is none"))).isEqualTo("done");

        act(Cast.LIN, new Demand(Money.of("CNY", "89")));
        assertThat(act(Cast.ANN, new Decide("full refund"))).isEqualTo("done");
    }

    @Test
    void aPlatformThatIsSilentTooMovesTheCaseUp() {
        shop.until("2018-09-15T18:01");

        assertThat(shop.team(id)).isEqualTo("team-lead");
        assertThat(shop.told()).contains("decision-late to team-lead");
    }

    private Enum<?> state() {
        return shop.view(id).state().or(WITH_SELLER);
    }

    private String act(Actor actor, Action action) {
        return shop.act(actor, id, action).fold(done -> "done", needs -> "needs a second person", Refusal::code);
    }
}
