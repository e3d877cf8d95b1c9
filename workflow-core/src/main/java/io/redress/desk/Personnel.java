package io.redress.desk;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Request;
import io.redress.id.ActorId;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Delegation;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.Relations;
import io.redress.permission.WhoCan;
import io.redress.spi.ActorDirectory;
import io.redress.spi.FactRequest;
import io.redress.workflow.Mandates;
import io.redress.workflow.Mandates.Mandate;
import io.redress.workflow.RequestAction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the host's directory about people. */
final class Personnel {
    private final ActorDirectory directory;
    private final InstantSource clock;

    Personnel(ActorDirectory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** What the directory says of everybody who has a part in a request, or is stood in for by them. */
    Mandates mandates(FactRequest asked) {
        TenantId tenant = asked.file().tenant();
        Deque<ActorId> open = new ArrayDeque<>(List.of(asked.actor().id()));
        asked.cosigner().map(Actor::id).ifPresent(open::add);
        if (asked.action() instanceof RequestAction on) {
            asked.file().books().request(on.request()).ifPresent(request -> {
                open.add(request.asker());
                request.consents().forEach(consent -> open.add(consent.by()));
            });
        }
        Map<ActorId, Mandate> people = new LinkedHashMap<>();
        open.forEach(person -> people.computeIfAbsent(person, id -> mandate(tenant, id)));
        // Those stood in for; what is delegated to them in turn is theirs alone.
        List.copyOf(people.values()).stream()
                .flatMap(mandate -> mandate.delegations().stream())
                .map(Delegation::from)
                .forEach(from -> people.computeIfAbsent(from, id -> mandate(tenant, id)));
        return new Mandates(List.copyOf(people.values()));
    }

    private Mandate mandate(TenantId tenant, ActorId id) {
        Instant now = clock.instant();
        Optional<Actor> person = directory
                .find(tenant, id)
                .filter(found -> found.tenant().equals(tenant) && found.id().equals(id));
        return new Mandate(
                id,
                person.map(Actor::affiliation),
                person.map(found -> found.at(now).roles()).orElse(Set.of()),
                directory.absences(tenant, id).stream()
                        .filter(absence -> absence.covers(now))
                        .toList(),
                directory.delegations(tenant, id).stream()
                        .filter(delegation -> delegation.validity().covers(now))
                        .toList());
    }

    /** Roles that somebody holds at present, or may decide in for somebody else. */
    Set<Role> roles(Actor actor) {
        Instant now = clock.instant();
        return Stream.concat(
                        actor.at(now).roles().stream(),
                        directory.delegations(actor.tenant(), actor.id()).stream()
                                .filter(delegation -> delegation.validity().covers(now))
                                .map(Delegation::role))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The people who can do something: who hold such a role, are there, and did not ask for it themselves. */
    List<ActorId> named(CaseFile file, WhoCan whoCan, Optional<Request> about) {
        Instant now = clock.instant();
        return whoCan.who().stream()
                .flatMap(who -> rolesIn(who)
                        .flatMap(role -> directory.holding(file.tenant(), role).stream())
                        .map(person -> person.at(now))
                        .filter(person -> who.includes(person, Relations.of(file, person))))
                .map(Actor::id)
                .distinct()
                .filter(id -> about.filter(request -> request.involves(id)).isEmpty())
                .filter(id -> directory.absences(file.tenant(), id).stream().noneMatch(absence -> absence.covers(now)))
                .toList();
    }

    private static Stream<Role> rolesIn(Who who) {
        if (who instanceof Role role) {
            return Stream.of(role);
        }
        return who instanceof Who.AllOf all ? all.conditions().stream().flatMap(Personnel::rolesIn) : Stream.empty();
    }
}
