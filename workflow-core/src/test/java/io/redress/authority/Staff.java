package io.redress.authority;

import io.redress.id.ActorId;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Delegation;
import io.redress.party.Role;
import io.redress.party.Validity;
import io.redress.spi.ActorDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A directory in which people come and go, gain and lose rights, are away and stand in for each other. */
public final class Staff implements ActorDirectory {
    private final Map<ActorId, Actor> people = new ConcurrentHashMap<>();
    private final Map<ActorId, List<Validity>> absences = new ConcurrentHashMap<>();
    private final Map<ActorId, List<Delegation>> delegations = new ConcurrentHashMap<>();

    public Staff(Actor... all) {
        List.of(all).forEach(this::comes);
    }

    /** Comes, or comes with other rights. */
    public void comes(Actor person) {
        people.put(person.id(), person);
    }

    void leaves(ActorId person) {
        people.remove(person);
    }

    void isAway(ActorId person, Validity time) {
        absences.computeIfAbsent(person, nobody -> new ArrayList<>()).add(time);
    }

    void standsIn(ActorId person, Delegation delegation) {
        delegations.computeIfAbsent(person, nobody -> new ArrayList<>()).add(delegation);
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
