package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.contact.Contact;
import io.redress.contact.Direction;
import io.redress.stories.shop.CustomerAction;
import io.redress.stories.shop.StaffAction;
import io.redress.stories.shop.SystemAction;
import io.redress.workflow.Correspond;
import io.redress.workflow.Erase;
import io.redress.workflow.RequestAction.Deny;

/** What the desk does not let in, on paper: blank grounds, and words that are too long or no text. */
final class Malformed {
    private static final int LONGEST = 20_000;

    private Malformed() {}

    static boolean is(Action action) {
        if (action instanceof StaffAction.Expedite expedite) {
            return expedite.reason().isBlank();
        }
        if (action instanceof StaffAction.Decline decline) {
            return decline.grounds().isBlank();
        }
        if (action instanceof StaffAction.Conclude conclude) {
            return conclude.lesson().isBlank();
        }
        if (action instanceof CustomerAction.Accept accept) {
            return accept.alternative().filter(String::isEmpty).isPresent();
        }
        if (action instanceof SystemAction.Paid paid) {
            return paid.reference().isBlank();
        }
        if (action instanceof Deny deny) {
            return deny.reason().isBlank();
        }
        if (action instanceof Erase erase) {
            return erase.reason().isBlank();
        }
        return action instanceof Correspond said && hasBadWords(said.contact());
    }

    /** A contact that the desk takes in has to come in. */
    static boolean isContact(Contact contact) {
        return contact.direction() == Direction.OUTBOUND || hasBadWords(contact);
    }

    private static boolean hasBadWords(Contact contact) {
        String words = Payload.of(new Correspond(contact)).words();
        return words.length() > LONGEST || words.endsWith("\ud83d");
    }
}
