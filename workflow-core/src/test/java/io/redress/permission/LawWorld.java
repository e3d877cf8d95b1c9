package io.redress.permission;

import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.VENDOR;

import io.redress.money.Money;
import io.redress.party.Affiliation;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.LawCase.Person;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes up laws and cases. */
final class LawWorld {
    static final List<Role> ROLES = List.of(Role.of("agent"), Role.of("team-lead"), Role.of("finance"));
    private static final Period DAY = Period.day(ZoneId.of("Asia/Shanghai"));

    /** Many cases for one law. An assertion names the one that it fails for. */
    record Cases(List<LawCase> all) {
        @Override
        public String toString() {
            return all.size() + " cases";
        }
    }

    private LawWorld() {}

    static Arbitrary<Who> who() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(ROLES).map(role -> (Who) role)),
                Tuple.of(1, Arbitraries.of(IN_HOUSE, VENDOR).map(one -> (Who) one)),
                Tuple.of(1, Arbitraries.of(Relation.ASSIGNEE, Relation.MERCHANT).map(one -> (Who) one)));
    }

    private static Money cny(long amount) {
        return Money.of("CNY", amount + ".00");
    }

    private static Arbitrary<Money> most() {
        return Arbitraries.of(100L, 150L, 300L, 500L).map(LawWorld::cny);
    }

    /** Some have the same words and another name. */
    private static Arbitrary<Limit> limits() {
        return Combinators.combine(Arbitraries.of("", "case", "day", "shift", "carl"), most())
                .as((name, most) -> switch (name) {
                    case "" -> Limit.perAction(most);
                    case "case" -> Limit.perCase(name, most);
                    case "carl" -> Limit.perCustomer(name, most, DAY);
                    default -> Limit.perActor(name, most, DAY);
                });
    }

    private static Arbitrary<Level> alone() {
        return Combinators.combine(who(), limits().list().ofMaxSize(3).uniqueElements(Limit::name))
                .as((who, limits) -> new Level(List.of(who), limits));
    }

    /** Each level decides more than the one before, the last everything. */
    private static Arbitrary<List<Level>> chains() {
        Arbitrary<List<Role>> roles = Arbitraries.shuffle(ROLES);
        Arbitrary<Boolean> counting = Arbitraries.of(true, false);
        return Combinators.combine(roles, Arbitraries.integers().between(0, 3), counting, Arbitraries.of(100L, 200L))
                .as((order, length, counts, step) -> {
                    List<Level> chain = new ArrayList<>();
                    for (int i = 0; i < length; i++) {
                        Role role = order.get(i);
                        Money most = cny((i + 1) * step);
                        Limit limit = counts ? Limit.perActor("consent-" + role, most, DAY) : Limit.perAction(most);
                        chain.add(new Level(List.of(role), i == length - 1 ? List.of() : List.of(limit)));
                    }
                    return chain;
                });
    }

    static Arbitrary<HouseLaw> laws() {
        Arbitrary<Limit> budget = Combinators.combine(
                        Arbitraries.of("goodwill", "reserve"), Arbitraries.of(300L, 9000L))
                .as((name, most) -> Limit.budget(name, cny(most), DAY));
        return Combinators.combine(
                        who().list().ofMinSize(2).ofMaxSize(5),
                        who().list().ofMaxSize(1),
                        alone().list().ofMaxSize(4),
                        chains(),
                        budget.list().ofMaxSize(2).uniqueElements(Limit::name),
                        Arbitraries.of(400L, 2000L).map(LawWorld::cny).optional(0.3),
                        Arbitraries.of(HouseLaw.Keeping.class).list().ofMaxSize(1))
                .as(HouseLaw::new);
    }

    /** Enough to be worth building a workflow for. */
    static Arbitrary<Cases> cases() {
        Arbitrary<Money> amounts = Arbitraries.of(
                        "0.00", "50.00", "100.00", "100.01", "200.00", "200.01", "500.00", "900.00", "3000.00")
                .map(amount -> Money.of("CNY", amount));
        return Combinators.combine(
                        person("ann"),
                        person("bob"),
                        person("pam"),
                        Arbitraries.of(ROLES).optional(0.8),
                        Arbitraries.of(HouseLaw.DANGER).set().ofMaxSize(1),
                        amounts,
                        Arbitraries.of(0L, 0L, 0L, 50_00L, 99_99L, 400_00L)
                                .list()
                                .ofSize(3))
                .as(LawCase::new)
                .list()
                .ofSize(40)
                .map(Cases::new);
    }

    private static Arbitrary<Person> person(String id) {
        Arbitrary<Affiliation> affiliation = Arbitraries.frequency(Tuple.of(4, IN_HOUSE), Tuple.of(1, VENDOR));
        Arbitrary<Set<Relation>> ties = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Set.<Relation>of())),
                Tuple.of(1, Arbitraries.of(Relation.class).map(Set::of)));
        Arbitrary<Set<String>> past =
                Arbitraries.frequency(Tuple.of(5, Set.<String>of()), Tuple.of(1, Set.of("close/1")));
        return Combinators.combine(affiliation, Arbitraries.of(ROLES).set().ofMaxSize(3), ties, past)
                .as((from, roles, tie, did) -> new Person(id, from, new HashSet<>(roles), tie, did));
    }
}
