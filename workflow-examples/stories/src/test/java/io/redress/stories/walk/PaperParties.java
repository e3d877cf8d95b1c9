package io.redress.stories.walk;

import io.redress.contact.Contact;
import io.redress.id.ActorId;
import io.redress.party.Affiliation;
import io.redress.party.Identity;
import io.redress.party.Party;
import io.redress.party.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is who on a case, on paper: each account once, at its most certain, in the order of appearance. */
final class PaperParties {
    private static final Set<Affiliation> TRUSTED =
            Set.of(Affiliation.IN_HOUSE, Affiliation.VENDOR, Affiliation.SYSTEM);
    private static final Set<Relation> OWN = Set.of(Relation.CUSTOMER, Relation.BOOKER, Relation.REPORTER);

    private final Map<String, Entry> accounts;

    private record Entry(Relation relation, Identity identity) {}

    PaperParties() {
        accounts = new LinkedHashMap<>();
    }

    private PaperParties(PaperParties other) {
        accounts = new LinkedHashMap<>(other.accounts);
    }

    PaperParties copy() {
        return new PaperParties(this);
    }

    /** Whoever is not of the house is sure of themself alone, and never becomes the customer of somebody else's case. */
    void hear(Contact contact, Person source) {
        boolean trusted = TRUSTED.contains(source.affiliation());
        Party main = contact.party();
        boolean self = account(main).equals(Optional.of(source.id())) && source.affiliation() == Affiliation.CUSTOMER;
        if (trusted) {
            note(main, main.relation(), main.identity());
        } else if (self) {
            boolean free = customers().isEmpty() || customers().get(0).equals(source.id());
            Relation relation = free && OWN.contains(main.relation()) ? main.relation() : Relation.REPORTER;
            note(main, relation, main.identity());
        } else {
            note(main, main.relation(), Identity.CLAIMED);
        }
        for (Party other : contact.others()) {
            note(other, other.relation(), trusted ? other.identity() : Identity.CLAIMED);
        }
    }

    private void note(Party party, Relation relation, Identity identity) {
        account(party).ifPresent(id -> {
            Entry known = accounts.get(id);
            boolean surer = known != null && known.identity == Identity.CLAIMED && identity == Identity.VERIFIED;
            if (known == null || surer) {
                accounts.put(id, new Entry(relation, identity));
            }
        });
    }

    private static Optional<String> account(Party party) {
        return party.id().map(ActorId::value);
    }

    Optional<Relation> relationOf(String id) {
        return Optional.ofNullable(accounts.get(id))
                .filter(entry -> entry.identity == Identity.VERIFIED)
                .map(Entry::relation);
    }

    List<String> customers() {
        return all(Relation.CUSTOMER);
    }

    List<String> all(Relation relation) {
        return accounts.keySet().stream()
                .filter(id -> relationOf(id).equals(Optional.of(relation)))
                .toList();
    }

    Set<String> verified() {
        return accounts.keySet().stream()
                .filter(id -> relationOf(id).isPresent())
                .collect(Collectors.toSet());
    }
}
