package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.Start;
import io.redress.money.Money;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.Level;
import io.redress.permission.Limit;
import io.redress.permission.Limit.Scope;
import io.redress.permission.Powers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds amounts that nobody may decide, chains that go nowhere or need more people than there are, requests that nobody
 * answers, and money that silence would spend without limit.
 */
final class PowersCheck {
    private final Blueprint blueprint;
    private final Candidates everybody;
    private final List<Finding> findings = new ArrayList<>();

    private PowersCheck(Blueprint blueprint, Roles roles) {
        this.blueprint = blueprint;
        everybody = Candidates.with(roles.all());
    }

    static List<Finding> of(Blueprint blueprint, Roles roles) {
        PowersCheck check = new PowersCheck(blueprint, roles);
        blueprint.own().forEach(check::transition);
        check.limits();
        check.apart();
        check.findings.addAll(SilenceCheck.of(blueprint));
        return check.findings;
    }

    private void transition(Transition<?> transition) {
        String where = "action " + transition.action().getSimpleName() + " in " + transition.from();
        Powers powers = transition.powers();
        if (transition.spending().isEmpty()
                && (powers.limits().findAny().isPresent() || powers.ceiling().isPresent())) {
            add("limits-without-cost", where, "it has limits, and nobody says what it costs", "Add costing(...)");
        }
        long currencies = Stream.concat(powers.limits().map(Limit::most), powers.ceiling().stream())
                .map(Money::currency)
                .distinct()
                .count();
        if (currencies > 1) {
            add(
                    "mixed-currencies",
                    where,
                    "its limits are in " + currencies + " currencies, so that no amount can be compared with all",
                    "Give them all in one, and add converting() for amounts in others");
            return;
        }
        if (!powers.isUnlimited()) {
            reach(where, powers);
        }
        if (!powers.chain().isEmpty()) {
            chain(where, transition);
        }
    }

    /** Every amount up to the ceiling, or any at all, needs somebody with whom it ends. */
    private void reach(String where, Powers powers) {
        boolean ends = powers.chain().isEmpty()
                ? powers.own().stream().anyMatch(level -> isLast(level, powers))
                : isLast(powers.chain().get(powers.chain().size() - 1), powers);
        if (!ends) {
            List<Level> last = powers.chain().isEmpty() ? powers.own() : powers.chain();
            add(
                    "unapprovable-amounts",
                    where,
                    "nobody may decide " + beyond(last) + "; the last word has " + last.get(last.size() - 1),
                    "Add beyond(...) somebody without limits, or neverBeyond(...) an amount that the last may decide at"
                            + " once");
        }
    }

    private static boolean isLast(Level level, Powers powers) {
        return level.limits().stream()
                .allMatch(limit -> limit.scope() == Scope.ACTION
                        && powers.ceiling()
                                .filter(most ->
                                        most.currency().equals(limit.most().currency()))
                                .filter(most -> most.isAtMost(limit.most()))
                                .isPresent());
    }

    private static String beyond(List<Level> levels) {
        Optional<Money> most =
                levels.stream().flatMap(level -> level.atOnce().stream()).reduce(Money::max);
        return most.map(amount -> "what is beyond " + amount + ", or left when a period's limit is used up")
                .orElse("some amounts");
    }

    private void chain(String where, Transition<?> transition) {
        List<Level> chain = transition.powers().chain();
        for (int i = 0; i < chain.size(); i++) {
            Level level = chain.get(i);
            if (!everybody.anybody(level.who())) {
                add(
                        "request-unanswerable",
                        where,
                        "a request would wait for " + level.who() + ", and nobody can be that",
                        "Name a role");
            }
            boolean again = chain.subList(0, i).stream()
                    .anyMatch(earlier -> earlier.who().equals(level.who()));
            boolean counts = transition.spending().isPresent();
            if (again && counts) {
                add(
                        "chain-loops",
                        where,
                        "the chain comes back to " + level.who(),
                        "Name each level once; who agrees at one never agrees at another");
            }
            if (i > 0 && counts && goesNowhere(chain.get(i - 1), level)) {
                add(
                        "chain-goes-nowhere",
                        where,
                        level + " comes after " + chain.get(i - 1) + ", and may decide no more",
                        "Let each level decide more at once than the one before");
            }
        }
        List<Set<Role>> seats = seats(transition);
        if (!seatable(seats)) {
            add(
                    "too-few-people",
                    where,
                    "it needs " + seats.size() + " different people from " + seats + ", of whom there are at most "
                            + blueprint.charter().headcounts(),
                    "Let somebody else agree at one level, or correct heldByAtMost(...)");
        }
        answers(where, transition.action());
    }

    private static boolean goesNowhere(Level before, Level level) {
        Optional<Money> earlier = before.atOnce();
        return earlier.isEmpty()
                || level.atOnce().filter(most -> most.isAtMost(earlier.get())).isPresent();
    }

    /** The roles of which each seat needs one person, the asker's among them; seats that anybody can take are left out. */
    private List<Set<Role>> seats(Transition<?> transition) {
        List<Set<Role>> seats = new ArrayList<>();
        Stream.concat(
                        Stream.of(transition.grant().included()),
                        transition.powers().chain().stream().map(Level::who))
                .filter(who -> !who.isEmpty() && who.stream().allMatch(PowersCheck::needsRole))
                .forEach(who -> seats.add(Roles.in(who)));
        return seats;
    }

    private static boolean needsRole(Who who) {
        return Roles.in(who).findAny().isPresent();
    }

    /** Whether everybody can be somebody else, by trying: there are few seats and few roles. */
    private boolean seatable(List<Set<Role>> seats) {
        return seatable(seats, 0, new HashMap<>(blueprint.charter().headcounts()));
    }

    private static boolean seatable(List<Set<Role>> seats, int next, Map<Role, Integer> left) {
        if (next == seats.size()) {
            return true;
        }
        for (Role role : seats.get(next)) {
            Integer people = left.get(role);
            if (people == null) {
                return seatable(seats, next + 1, left);
            }
            if (people > 0) {
                left.put(role, people - 1);
                boolean fits = seatable(seats, next + 1, left);
                left.put(role, people);
                if (fits) {
                    return true;
                }
            }
        }
        return false;
    }

    private void answers(String where, Class<? extends Action> action) {
        List<DeadlineRule> clocks = blueprint.deadlines().rules().stream()
                .filter(rule -> rule.start() instanceof Start.WhilePending pending
                        && pending.actions().contains(action))
                .toList();
        if (clocks.size() != 1) {
            add(
                    clocks.isEmpty() ? "request-without-clock" : "request-with-two-clocks",
                    where,
                    clocks.isEmpty()
                            ? "a request for it would wait for ever"
                            : "a request for it would have " + clocks.size() + " deadlines",
                    "Add one deadline with whilePending(" + action.getSimpleName()
                            + ".class) that lapses into Silence.refusing(...) or Silence.granting(...)");
        }
    }

    private void limits() {
        Map<String, Limit> seen = new HashMap<>();
        Set<String> named = new HashSet<>();
        Stream.concat(
                        blueprint.charter().budgets().stream(),
                        blueprint.own().stream().flatMap(way -> way.powers().limits()))
                .filter(limit -> !limit.name().isEmpty())
                .forEach(limit -> {
                    Limit first = seen.putIfAbsent(limit.name(), limit);
                    boolean differs = first != null
                            && (first.scope() != limit.scope()
                                    || !first.period().equals(limit.period())
                                    || first.credit() != limit.credit()
                                    || !first.most()
                                            .currency()
                                            .equals(limit.most().currency()));
                    if (differs && named.add(limit.name())) {
                        add(
                                "conflicting-limits",
                                "limit " + limit.name(),
                                "it is said to be " + first.words() + " and " + limit.words(),
                                "Give one of them another name");
                    }
                });
        for (Transition<?> way : blueprint.own()) {
            String nothing = Stream.concat(way.settles().releasing().stream(), way.settles().confirming().stream())
                    .filter(action ->
                            blueprint.own().stream().noneMatch(other -> other.action() == action && other.isPriced()))
                    .map(Class::getSimpleName)
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!nothing.isEmpty()) {
                add(
                        "nothing-reserved",
                        "action " + way.action().getSimpleName() + " in " + way.from(),
                        "it settles what " + nothing + " took, which takes nothing",
                        "Add costing(...) there, or leave it out");
            }
        }
    }

    private void apart() {
        for (Charter.Pair pair : blueprint.charter().apart()) {
            boolean known = Stream.of(pair.one(), pair.other())
                    .allMatch(action -> blueprint.own().stream().anyMatch(way -> way.action() == action));
            if (!known || pair.one() == pair.other()) {
                add(
                        "nothing-apart",
                        "actions " + pair.one().getSimpleName() + " and "
                                + pair.other().getSimpleName(),
                        known ? "an action cannot be kept apart from itself" : "the workflow does not have both",
                        "Name two actions of this workflow");
            }
        }
    }

    private void add(String code, String where, String what, String mend) {
        findings.add(new Finding(code, where, what, mend));
    }
}
