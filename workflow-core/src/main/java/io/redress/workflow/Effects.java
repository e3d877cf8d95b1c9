package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.Recipient;
import io.redress.contact.Contact;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.party.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The vocabulary of effects, and those that the library's own actions always have. */
final class Effects {
    /** What a customer may say of himself when a case has no customer yet. */
    private static final Set<Relation> OWN = Set.of(Relation.CUSTOMER, Relation.BOOKER, Relation.REPORTER);

    private Effects() {}

    static <A extends Action> Effect<A> always(Function<Situation<A>, Event> event) {
        return (situation, current, deadlines) -> List.of(event.apply(situation));
    }

    static <A extends Action> Effect<A> notifying(String template, Role team) {
        return (situation, current, deadlines) -> List.of(notice(template, Recipient.team(team), current));
    }

    static <A extends Action> Effect<A> notifying(String template, Relation relation) {
        return (situation, current, deadlines) -> current.verified(relation).stream()
                .map(party -> Recipient.person(party.id().orElseThrow(), party.locale()))
                .map(person -> notice(template, person, current))
                .toList();
    }

    private static Event notice(String template, Recipient to, CaseFile current) {
        return new Event.Noticed(
                template, to, Map.of("case", current.id().value()), Optional.empty(), Optional.empty());
    }

    /** What the library's own actions do wherever a workflow permits them. */
    static List<Event> inherent(Action action, Actor actor, CaseFile file) {
        if (action instanceof Correspond correspond) {
            return List.of(new Event.Contacted(admitted(correspond.contact(), actor, file)));
        }
        if (action instanceof HandOver handOver) {
            return List.of(new Event.Assigned(Optional.of(handOver.team()), handOver.person()));
        }
        if (action instanceof ShowContact show) {
            return List.of(new Event.Shown(show.entry(), show.visibility()));
        }
        if (action instanceof Erase erase) {
            return List.of(new Event.Erased(erase.reason()));
        }
        return List.of();
    }

    /**
     * The contact with no more certainty than its source allows. Staff and the system state identities on the host's word.
     * Anybody else is sure of nobody but themself, and cannot become the customer of a case that has one.
     */
    static Contact admitted(Contact contact, Actor actor, CaseFile file) {
        Affiliation source = actor.affiliation();
        if (source.isStaff() || source == Affiliation.SYSTEM) {
            return contact;
        }
        Party main = contact.party().id().equals(Optional.of(actor.id()))
                ? inPlace(contact.party(), actor, file)
                : contact.party().unverified();
        return contact.between(
                main, contact.others().stream().map(Party::unverified).toList());
    }

    private static Party inPlace(Party self, Actor actor, CaseFile file) {
        if (actor.affiliation() != Affiliation.CUSTOMER) {
            return self.unverified();
        }
        boolean first = file.customer().isEmpty() || file.customer().equals(self.id());
        return first && OWN.contains(self.relation()) ? self : self.as(Relation.REPORTER);
    }
}
