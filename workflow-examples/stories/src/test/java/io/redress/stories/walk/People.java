package io.redress.stories.walk;

import io.redress.id.ActorId;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Role;
import io.redress.spi.ActorDirectory;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everybody who comes by. The same people have accounts in both shops, so that a hole in the wall between them shows. */
final class People implements ActorDirectory {
    static final String AGENT = "agent";
    static final String LEAD = "team-lead";
    static final String SAFETY = "safety-desk";
    static final String FINANCE = "finance";

    static final TenantId NORTH = TenantId.of("north");
    static final TenantId SOUTH = TenantId.of("south");
    static final List<TenantId> SHOPS = List.of(NORTH, SOUTH);

    static final List<Person> ALL = List.of(
            person("ann", Affiliation.IN_HOUSE, AGENT),
            person("lea", Affiliation.IN_HOUSE, LEAD),
            person("sam", Affiliation.IN_HOUSE, SAFETY),
            person("carl", Affiliation.CUSTOMER),
            person("fin", Affiliation.IN_HOUSE, FINANCE),
            person("vic", Affiliation.VENDOR, AGENT),
            person("leo", Affiliation.IN_HOUSE, LEAD),
            person("dora", Affiliation.CUSTOMER),
            person("system", Affiliation.SYSTEM),
            person("vera", Affiliation.VENDOR, SAFETY, LEAD),
            person("max", Affiliation.IN_HOUSE, AGENT, LEAD, SAFETY, FINANCE),
            person("bob", Affiliation.CUSTOMER),
            person("rita", Affiliation.CUSTOMER),
            person("cara", Affiliation.CUSTOMER, AGENT),
            person("mer", Affiliation.MERCHANT),
            person("opp", Affiliation.OTHER_PARTY),
            person("ada", Affiliation.AUTHORITY));

    static final List<Person> CUSTOMERS = ALL.stream()
            .filter(person -> person.affiliation() == Affiliation.CUSTOMER)
            .toList();

    private static Person person(String id, Affiliation affiliation, String... roles) {
        return new Person(id, affiliation, Set.of(roles));
    }

    static Optional<Person> named(String id) {
        return ALL.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Actor> find(TenantId tenant, ActorId id) {
        return named(id.value()).map(person -> person.in(tenant));
    }

    @Override
    public List<Actor> holding(TenantId tenant, Role role) {
        return ALL.stream()
                .filter(person -> person.roles().contains(role.name()))
                .map(person -> person.in(tenant))
                .toList();
    }
}
