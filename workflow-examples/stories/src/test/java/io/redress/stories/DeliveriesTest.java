package io.redress.stories;

import static io.redress.contact.Channel.PHONE;
import static io.redress.stories.delivery.Deliveries.ARRIVAL;
import static io.redress.stories.delivery.DeliveryStage.COMPLAINED;
import static io.redress.stories.delivery.DeliveryStage.EXPECTED;
import static io.redress.stories.delivery.DeliveryStage.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.casefile.Verdict.Ending;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.permission.Refusal;
import io.redress.stories.delivery.Deliveries;
import io.redress.stories.delivery.DeliveryAction.Complain;
import io.redress.stories.delivery.DeliveryAction.Deliver;
import io.redress.stories.delivery.DeliveryAction.Settle;
import io.redress.workflow.Extend;
import io.redress.workflow.Promise;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A dinner that the host said, at half past six, will be late. */
@NullMarked
class DeliveriesTest {
    private static final Actor RIDER = Actor.of(Cast.SHOP, "rider", Affiliation.MERCHANT);

    private final ShopFloor shop = ShopFloor.running(Deliveries.workflow(), "2018-09-10T18:30");
    private final CaseId id = shop.as(Actor.system(Cast.SHOP))
            .reachOut(
                    shop.key(),
                    Contact.outbound(PHONE, Cast.lin())
                            .naming(Party.verified("rider", Relation.MERCHANT))
                            .about(OrderRef.of("o-1"))
                            .saying("20 minutes late"))
            .caseId();

    @AfterEach
    void whatIsStoredIsSound() {
        assertThat(shop.faults()).isEmpty();
    }

    @Test
    void aDeliveryOfWhichNothingIsHeardIsLookedAt() {
        shop.until("2018-09-10T20:31");

        assertThat(shop.team(id)).isEqualTo("team-lead");
        assertThat(state()).isEqualTo(EXPECTED);
    }

    @Test
    void aTimeIsRevisedTwiceAndNoMore() {
        assertThat(act(RIDER, promise())).isEqualTo("done");
        assertThat(act(RIDER, promise())).isEqualTo("promised-already");
        assertThat(act(RIDER, later("2018-09-10T19:10"))).isEqualTo("done");
        assertThat(act(RIDER, later("2018-09-10T19:20"))).isEqualTo("done");
        assertThat(act(RIDER, later("2018-09-10T19:25"))).isEqualTo("extended-too-often");
    }

    @Test
    void theCustomerDoesNotNameTheTime() {
        assertThat(act(Cast.LIN, promise())).isEqualTo(Refusal.NOT_PERMITTED);
    }

    @Test
    void aComplaintIsDecidedThoughDinnerComesAndCountsAsLate() {
        act(RIDER, promise());
        shop.until("2018-09-10T19:10");
        act(Cast.LIN, new Complain(PersonalText.of("Where is it?")));
        assertThat(act(RIDER, new Deliver())).isEqualTo("done");

        assertThat(state()).isEqualTo(COMPLAINED);
        assertThat(shop.verdicts(id, ARRIVAL).get(0).ending()).isEqualTo(Ending.LAPSED);
        assertThat(act(Cast.ANN, new Settle("half the price back"))).isEqualTo("done");
        assertThat(state()).isEqualTo(SETTLED);
    }

    private static Promise promise() {
        return new Promise(ARRIVAL, Hours.of("2018-09-10T19:05"), Optional.empty(), "the kitchen is slow");
    }

    private static Extend later(String until) {
        return new Extend(ARRIVAL, Hours.of(until), "the kitchen is still slow");
    }

    private Enum<?> state() {
        return shop.view(id).state().or(EXPECTED);
    }

    private String act(Actor actor, Action action) {
        return shop.act(actor, id, action).fold(done -> "done", needs -> "needs a second person", Refusal::code);
    }
}
