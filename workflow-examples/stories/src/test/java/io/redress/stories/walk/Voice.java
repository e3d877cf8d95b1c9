package io.redress.stories.walk;

import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.Relation;
import java.util.function.Function;

/** Who is said to speak in a contact; whoever hands it in may not be believed. */
@SuppressWarnings("ImmutableEnumChecker") // what is passed in keeps no state
enum Voice {
    MYSELF(source -> from(Party.verified(source.id(), own(source)))),
    MYSELF_AS_OTHER_PARTY(source -> from(Party.verified(source.id(), Relation.OTHER_PARTY))),
    CARL(source -> from(Party.verified("carl", Relation.CUSTOMER))),
    CARL_PERHAPS(source -> from(Party.verified("carl", Relation.CUSTOMER).unverified())),
    CARL_ABOUT_OPP(source ->
            from(Party.verified("carl", Relation.CUSTOMER)).naming(Party.verified("opp", Relation.OTHER_PARTY))),
    CARL_ABOUT_MER(
            source -> from(Party.verified("carl", Relation.CUSTOMER)).naming(Party.verified("mer", Relation.MERCHANT))),
    DORA(source -> from(Party.verified("dora", Relation.CUSTOMER))),
    SOMEBODY(source -> from(Party.claimed(Relation.CUSTOMER))),
    BOB_WHO_BOOKED(source -> from(Party.verified("bob", Relation.BOOKER))),
    RITA_WHO_REPORTS(source -> from(Party.verified("rita", Relation.REPORTER))),
    ANN_AS_CUSTOMER(source -> from(Party.verified("ann", Relation.CUSTOMER))),
    LEA_AS_REPORTER(source -> from(Party.verified("lea", Relation.REPORTER)));

    private final Function<Person, Contact> contact;

    Voice(Function<Person, Contact> contact) {
        this.contact = contact;
    }

    Contact handedInBy(Person source) {
        return contact.apply(source);
    }

    private static Contact from(Party party) {
        return Contact.inbound(Channel.WEB, party);
    }

    private static Relation own(Person source) {
        return source.affiliation() == Affiliation.MERCHANT ? Relation.MERCHANT : Relation.CUSTOMER;
    }
}
