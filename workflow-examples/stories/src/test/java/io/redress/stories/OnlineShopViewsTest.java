package io.redress.stories;

import static io.redress.permission.Field.ATTRIBUTES;
import static io.redress.permission.Field.CONTACT_DETAILS;
import static io.redress.permission.Field.EVIDENCE;
import static io.redress.permission.Field.LINKS;
import static io.redress.permission.Field.PARTIES;
import static io.redress.permission.Field.STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Origin;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.id.CaseId;
import io.redress.party.Actor;
import io.redress.permission.Field;
import io.redress.stories.shop.OnlineShop;
import io.redress.workflow.Correspond;
import io.redress.workflow.Workflow;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class OnlineShopViewsTest {
    private static final Workflow SHOP = OnlineShop.workflow();

    @Test
    void staffInHouseSeeEverything() {
        assertThat(seenBy(Cast.ANN)).isEqualTo(EnumSet.allOf(Field.class));
    }

    @Test
    void aContractorsStaffSeeNothingPersonalAndNothingOfTheShopsOwn() {
        assertThat(seenBy(Cast.WU)).doesNotContain(PARTIES, CONTACT_DETAILS, EVIDENCE, LINKS, ATTRIBUTES);
    }

    @Test
    void theOtherPartySeesWhereItStandsAndNothingElse() {
        assertThat(seenBy(Cast.ZHAO)).containsExactly(STATE);
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(seenBy(Actor.customer(Cast.SHOP, "stranger"))).isEmpty();
    }

    @Test
    void nobodyOutsideTheHouseSeesContactDetails() {
        assertThat(seenBy(Cast.LIN)).doesNotContain(CONTACT_DETAILS, PARTIES);
        assertThat(seenBy(Cast.WU)).doesNotContain(CONTACT_DETAILS);
    }

    private static Set<Field> seenBy(Actor actor) {
        Origin origin =
                new Origin(Cast.SHOP, CaseId.of("c"), SHOP.name(), SHOP.version(), Hours.of("2018-09-10T09:00"));
        Contact call = Contact.inbound(Channel.PHONE, Cast.lin()).naming(Cast.zhao());
        CaseFile file = SHOP.open(origin, new Correspond(call), Cast.ANN).after();
        return SHOP.views().fields(file, actor);
    }
}
