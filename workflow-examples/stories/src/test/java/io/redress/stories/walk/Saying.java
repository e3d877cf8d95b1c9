package io.redress.stories.walk;

import io.redress.contact.Contact;
import io.redress.party.Party;
import io.redress.workflow.Correspond;

/** What is said in a contact, some of it nothing that fits into a case. */
enum Saying {
    SOMETHING("one of eight is missing"),
    SOMETHING_ELSE("is anybody there?"),
    NOTHING(""),
    TOO_MUCH("x".repeat(20_001)),
    HALF_A_CHARACTER("I am \ud83d"),
    TO_THE_OUTSIDE("dear customer");

    private final String words;

    Saying(String words) {
        this.words = words;
    }

    /** The words of a contact, less what no store can keep as it is. */
    static String storable(Contact contact) {
        return Payload.of(new Correspond(contact)).words().replace("\ud83d", "");
    }

    Contact in(Contact contact) {
        Party party = contact.party();
        Contact turned = this == TO_THE_OUTSIDE ? Contact.outbound(contact.channel(), party) : contact;
        return turned.saying(words);
    }
}
