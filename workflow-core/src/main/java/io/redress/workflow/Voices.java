package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Consent;
import io.redress.casefile.Request;
import io.redress.id.ActorId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Delegation;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.permission.Level;
import io.redress.permission.Refusal;
import io.redress.permission.Relations;
import io.redress.workflow.Mandates.Mandate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who may agree to a request, and in whose name. Nobody is exempt: not the asker, not whoever has agreed already, not a
 * side of the dispute, not somebody who had a part in what is kept apart. A delegate has what the one stood in for holds
 * at present in their own name, and no more.
 *
 * @param charter what holds on the whole workflow
 * @param chain the levels that have to agree, one after the other
 * @param file the case
 * @param mandates what the directory says of everybody concerned
 * @param now when
 */
record Voices(Charter charter, List<Level> chain, CaseFile file, Mandates mandates, Instant now) {

    /**
     * A right to agree.
     *
     * @param principal whose right it is: the speaker, or the one stood in for
     * @param level the place in the chain where it is held
     */
    record Voice(Actor principal, int level) {}

    /** Why somebody may not speak on a request at all. */
    Optional<Objection> bar(Request request, Actor speaker) {
        if (!speaker.tenant().equals(file.tenant())) {
            return no(Refusal.NOT_PERMITTED, "a right in this tenant");
        }
        if (request.asker().equals(speaker.id())) {
            return no(Refusal.OWN_REQUEST, "somebody else than the one who asked");
        }
        if (request.involves(speaker.id())) {
            return no(Refusal.AGREED_ALREADY, "somebody who has not agreed yet");
        }
        Optional<Mandate> mandate = mandates.of(speaker.id());
        if (mandate.isEmpty()) {
            return no(Refusal.UNKNOWN_PERSON, "a person whom the directory knows");
        }
        if (mandate.get().absences().stream().anyMatch(absence -> absence.covers(now))) {
            return no(Refusal.ABSENT, "somebody who is not away");
        }
        return charter.keeps(file, speaker)
                ? keptInHouse()
                : personal(request, speaker.id(), mandate.get().affiliation().orElseThrow());
    }

    private static Optional<Objection> keptInHouse() {
        return no(Refusal.EXCLUDED, "somebody in house: the case is kept from contractors");
    }

    /** What stands against somebody whether they speak or are stood in for. */
    private Optional<Objection> personal(Request request, ActorId person, Affiliation affiliation) {
        Class<? extends Action> action = request.action().getClass();
        Actor somebody = Actor.of(file.tenant(), person.value(), affiliation);
        if (Relations.of(file, somebody).stream().anyMatch(Relation::takesSides)) {
            return no(Refusal.TAKES_SIDES, "somebody who is not a side of this dispute");
        }
        if (charter.keeps(file, somebody)) {
            return keptInHouse();
        }
        return charter.conflict(file, action, person)
                .map(deed -> Objection.of(
                        Refusal.SEPARATED, "somebody who had no part in " + deed.action() + " on this case"));
    }

    private static Optional<Objection> no(String code, String missing) {
        return Optional.of(Objection.of(code, missing));
    }

    /** Every right by which a speaker could agree as the next, at the lowest level that is free or further up. */
    List<Voice> of(Request request, Actor speaker, int step) {
        List<Voice> voices = new ArrayList<>();
        mandates.of(speaker.id()).ifPresent(mandate -> {
            Set<Role> roles = new HashSet<>(speaker.roles());
            roles.retainAll(mandate.roles());
            Actor self = somebody(mandate, roles);
            voices.addAll(at(step, self, Relations.of(file, self)));
            for (Delegation delegation : mandate.delegations()) {
                if (delegation.validity().covers(now)) {
                    voices.addAll(inPlace(request, delegation, step));
                }
            }
        });
        return voices;
    }

    private List<Voice> inPlace(Request request, Delegation delegation, int step) {
        return mandates.of(delegation.from())
                .filter(principal -> !request.involves(principal.person()))
                .filter(principal -> principal.roles().contains(delegation.role()))
                .filter(principal -> personal(
                                request,
                                principal.person(),
                                principal.affiliation().orElseThrow())
                        .isEmpty())
                .map(principal -> at(step, somebody(principal, Set.of(delegation.role())), Set.of()))
                .orElse(List.of());
    }

    private Actor somebody(Mandate mandate, Set<Role> roles) {
        return new Actor(file.tenant(), mandate.person(), mandate.affiliation().orElseThrow(), roles, Locale.ENGLISH);
    }

    private List<Voice> at(int step, Actor principal, Set<Relation> relations) {
        List<Voice> voices = new ArrayList<>();
        for (int level = step; level < chain.size(); level++) {
            if (chain.get(level).includes(principal, relations)) {
                voices.add(new Voice(principal, level));
            }
        }
        return voices;
    }

    /**
     * Those who have agreed so far, as far as that still counts.
     *
     * @param consents their consents
     * @param seats the places they have taken
     * @param top the rights of whoever sits at the top, on whose authority the amount is; none while nobody does
     */
    record Seated(List<Consent> consents, Seats seats, List<Voice> top) {}

    /** Who has agreed so far, given everybody's present rights. */
    Seated seated(Request request) {
        List<Consent> counting = new ArrayList<>();
        List<Voice> top = List.of();
        Seats seats = new Seats(request.needed());
        for (Consent consent : request.consents()) {
            List<Voice> voices = voices(request.agreed(counting), consent, seats.lowestFree());
            int level = voices.stream().mapToInt(Voice::level).max().orElse(-1);
            OptionalInt seat = seats.take(level);
            if (seat.isPresent()) {
                counting.add(consent);
                top = seat.getAsInt() == seats.top() ? voices : top;
            }
        }
        return new Seated(counting, seats, top);
    }

    /** The rights by which somebody agreed, as they are now. */
    private List<Voice> voices(Request before, Consent consent, int step) {
        return mandates.of(consent.by())
                .filter(mandate -> !before.involves(consent.by()))
                .filter(mandate -> personal(
                                before, consent.by(), mandate.affiliation().orElseThrow())
                        .isEmpty())
                .map(mandate -> of(before, somebody(mandate, mandate.roles()), step).stream()
                        .filter(voice -> voice.principal().id().equals(consent.principal()))
                        .toList())
                .orElse(List.of());
    }

    /** The asker as they are now, or in the right of the team that their request was entrusted to. */
    static Actor asker(CaseFile file, Request request, Mandates mandates) {
        if (request.affiliation() == Affiliation.SYSTEM) {
            return Actor.system(file.tenant());
        }
        Optional<Mandate> mandate = mandates.of(request.asker());
        Set<Role> roles = request.team()
                .map(Set::of)
                .or(() -> mandate.map(Mandate::roles))
                .orElse(Set.of());
        Affiliation affiliation = mandate.flatMap(Mandate::affiliation).orElse(request.affiliation());
        return new Actor(file.tenant(), request.asker(), affiliation, roles, Locale.ENGLISH);
    }

    static Map<String, String> known(Request request) {
        return Map.of(
                "request", request.id().value(), "asked", request.askedAt().toString());
    }
}
