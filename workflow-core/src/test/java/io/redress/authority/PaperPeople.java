package io.redress.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The people of a walk, on paper. */
final class PaperPeople {
    private final Map<String, Person> people = new TreeMap<>();

    /** A time that holds a role, an absence or a delegation. */
    record Time(Instant since, Instant until) {
        boolean has(Instant now) {
            return !now.isBefore(since) && now.isBefore(until);
        }
    }

    /** A role held for a time. */
    record Term(String role, Time time) {}

    /** Somebody stood in for. */
    record Proxy(String from, String role, Time time) {}

    /** Somebody, with what they hold. */
    static final class Person {
        final String id;
        final boolean vendor;
        final Set<String> roles;
        final List<Term> terms = new ArrayList<>();
        final List<Time> away = new ArrayList<>();
        final List<Proxy> proxies = new ArrayList<>();
        boolean gone;

        Person(String id, boolean vendor, String... roles) {
            this.id = id;
            this.vendor = vendor;
            this.roles = new HashSet<>(Set.of(roles));
        }

        Set<String> roles(Instant now) {
            Set<String> held = new HashSet<>(roles);
            terms.stream().filter(term -> term.time().has(now)).map(Term::role).forEach(held::add);
            return held;
        }

        boolean isAway(Instant now) {
            return away.stream().anyMatch(time -> time.has(now));
        }
    }

    PaperPeople() {
        List.of(
                        new Person("ann", false, "agent"),
                        new Person("bob", true, "agent"),
                        new Person("cem", false, "agent", "lead"),
                        new Person("dee", false, "lead"),
                        new Person("eli", true, "lead"),
                        new Person("fay", false, "chief"),
                        new Person("gus", false, "chief", "lead"),
                        new Person("hal", false, "agent"))
                .forEach(person -> people.put(person.id, person));
    }

    List<Person> all() {
        return List.copyOf(people.values());
    }

    Person of(String id) {
        Person person = people.get(id);
        if (person == null) {
            throw new IllegalArgumentException("nobody is called " + id);
        }
        return person;
    }
}
