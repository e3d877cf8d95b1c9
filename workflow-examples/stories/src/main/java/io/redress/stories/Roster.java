package io.redress.stories;

import io.redress.id.ActorId;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Delegation;
import io.redress.party.Role;
import io.redress.party.Validity;
import io.redress.spi.ActorDirectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of a shop, as its own directory knows them. They come, leave, go on holiday and stand in for each other. */
final class Roster implements ActorDirectory {
    private final Map<ActorId, Actor> people = new LinkedHashMap<>();
    private final Map<ActorId, List<Validity>> absences = new LinkedHashMap<>();
    private final Map<ActorId, List<Delegation>> delegations = new LinkedHashMap<>();

    /** Everybody who works at the shop. */
    static Roster usual() {
        Roster roster = new Roster();
        List.of(Cast.ANN, Cast.WU, Cast.MEI, Cast.HE, Cast.QIAN, Cast.SONG).forEach(roster::comes);
        return roster;
    }

    void comes(Actor person) {
        people.put(person.id(), person);
    }

    void leaves(Actor person) {
        people.remove(person.id());
    }

    void isAway(Actor person, String from, String until) {
        absences.computeIfAbsent(person.id(), unused -> new ArrayList<>())
                .add(new Validity(Hours.of(from), Hours.of(until)));
    }

    void standsIn(Actor person, Actor absent, Role role, String from, String until) {
        delegations
                .computeIfAbsent(person.id(), unused -> new ArrayList<>())
                .add(new Delegation(absent.id(), role, new Validity(Hours.of(from), Hours.of(until))));
    }

    @Override
    public Optional<Actor> find(TenantId tenant, ActorId id) {
        return Optional.ofNullable(people.get(id))
                .filter(person -> person.tenant().equals(tenant));
    }

    @Override
    public List<Actor> holding(TenantId tenant, Role role) {
        return people.values().stream()
                .filter(person -> person.tenant().equals(tenant))
                .filter(person -> person.roles().contains(role))
                .toList();
    }

    @Override
    public List<Validity> absences(TenantId tenant, ActorId id) {
        return List.copyOf(absences.getOrDefault(id, List.of()));
    }

    @Override
    public List<Delegation> delegations(TenantId tenant, ActorId to) {
        return List.copyOf(delegations.getOrDefault(to, List.of()));
    }
}
