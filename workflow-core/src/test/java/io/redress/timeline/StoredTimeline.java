package io.redress.timeline;

import io.redress.desk.Office;
import io.redress.desk.Shop;
import io.redress.id.CaseId;
import io.redress.party.PersonalText;
import java.time.Duration;
import java.util.List;

/**
 * A case of six entries as a store holds it: a contact, an action, a lapse, an action with words, a decline, a contact out
 * of hours.
 */
record StoredTimeline(Office office, CaseId id, List<ChainLink> links, ChainHead head) {

    static StoredTimeline of(Office office, String order) {
        CaseId id = office.open(order);
        office.clock.advance(Duration.ofMinutes(5));
        office.act(office.ann, id, new Shop.Take());
        office.clock.advance(Duration.ofHours(9));
        office.desk.runDue(Office.MANY);
        office.act(office.ann, id, new Shop.Offer("a refund, or not? 😀", PersonalText.of("Dear Carl")));
        office.clock.advance(Duration.ofMinutes(5));
        office.act(office.carl, id, new Shop.Decline());
        office.clock.advance(Duration.ofMinutes(5));
        office.desk.as(office.ann).receive(office.key(), Office.complaint(order).saying("Why not?"));
        return new StoredTimeline(office, id, office.links(id), office.row(id).head());
    }
}
