package io.redress.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.Direction;
import io.redress.desk.Office;
import io.redress.id.CaseId;
import io.redress.workflow.Correspond;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A contact is on the timeline whichever way it went. */
class BothDirectionsTest {
    private final Office office = new Office();

    @Test
    void contactsInAndOutAreFoundAlike() {
        CaseId id = office.open("o1");
        Contact answer = Contact.outbound(Channel.SMS, Office.customer()).saying("It is on its way");
        assertThat(office.act(office.ann, id, new Correspond(answer)).isDone()).isTrue();
        office.desk.as(office.ann).receive(office.key(), Office.complaint("o1").saying("Is it?"));

        List<EntryView.ContactView> contacts = office.desk.as(office.ann).timeline(id).stream()
                .map(EntryView::contact)
                .flatMap(Optional::stream)
                .toList();
        assertThat(contacts)
                .extracting(EntryView.ContactView::direction)
                .containsExactly(Direction.INBOUND, Direction.OUTBOUND, Direction.INBOUND);
        assertThat(contacts.subList(1, 3))
                .extracting(contact -> contact.words().or("hidden"))
                .containsExactly("It is on its way", "Is it?");
    }
}
