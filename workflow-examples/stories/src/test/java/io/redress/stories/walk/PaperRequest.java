package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.money.Money;
import io.redress.stories.shop.StaffAction.Offer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An offer that waits: what it is about, who asked, in whose right since they left, who has agreed, who is awaited, and since when nobody is. */
record PaperRequest(
        String id,
        Action action,
        Money amount,
        PaperSubject subject,
        String asker,
        Optional<String> team,
        List<String> consents,
        Set<String> awaited,
        Optional<Instant> silentSince) {

    static PaperRequest of(String id, Action action, Money amount, PaperSubject subject, String asker) {
        return new PaperRequest(
                id, action, amount, subject, asker, Optional.empty(), List.of(), Set.of(), Optional.empty());
    }

    PaperRequest agreed(List<String> people) {
        return new PaperRequest(id, action, amount, subject, asker, team, people, awaited, silentSince);
    }

    PaperRequest awaiting(Set<String> roles) {
        return new PaperRequest(id, action, amount, subject, asker, team, consents, roles, silentSince);
    }

    PaperRequest awaitingAlso(String role) {
        List<String> roles = new ArrayList<>(awaited);
        roles.add(role);
        return awaiting(Set.copyOf(roles));
    }

    PaperRequest lowered(Money less) {
        Action lower = new Offer(less, ((Offer) action).grounds());
        return new PaperRequest(id, lower, less, subject, asker, team, List.of(), awaited, silentSince);
    }

    /** It costs or gives something else by now, or for something else: whoever agreed has to look again. */
    PaperRequest about(Money cost, PaperSubject other) {
        return new PaperRequest(id, action, cost, other, asker, team, List.of(), awaited, silentSince);
    }

    PaperRequest entrusted(String role) {
        return new PaperRequest(id, action, amount, subject, asker, Optional.of(role), consents, awaited, silentSince);
    }

    PaperRequest silent(Instant at) {
        return new PaperRequest(
                id, action, amount, subject, asker, team, consents, Set.of(), Optional.of(silentSince.orElse(at)));
    }

    boolean involves(Person person) {
        return asker.equals(person.id()) || consents.contains(person.id());
    }

    /** The asker as they are now, or in the right of the team that has the request from them. */
    Person speaking() {
        Person person = People.named(asker).orElseThrow();
        return new Person(asker, person.affiliation(), team.map(Set::of).orElse(person.roles()));
    }
}
