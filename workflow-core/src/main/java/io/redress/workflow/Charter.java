package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Deed;
import io.redress.casefile.Flag;
import io.redress.id.ActorId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Role;
import io.redress.permission.Limit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds on a whole workflow, whatever single transitions say.
 *
 * @param inHouse flags of cases that are kept from contractors
 * @param apart pairs of actions of which nobody takes both on one case
 * @param budgets those that silence may draw on, and others that are shared
 * @param headcounts how many people hold a role at most, where that is known
 */
record Charter(
        Set<Flag> inHouse,
        List<Pair> apart,
        Set<Class<? extends Action>> decisions,
        List<Limit> budgets,
        Map<Role, Integer> headcounts) {
    static final Charter NONE = new Charter(Set.of(), List.of(), Set.of(), List.of(), Map.of());

    Charter {
        inHouse = Set.copyOf(inHouse);
        apart = List.copyOf(apart);
        decisions = Set.copyOf(decisions);
        budgets = List.copyOf(budgets);
        headcounts = Map.copyOf(headcounts);
    }

    /** Two actions that are kept apart. */
    record Pair(Class<? extends Action> one, Class<? extends Action> other) {}

    /** Whether a case is kept from somebody's employer. */
    boolean keeps(CaseFile file, Actor actor) {
        return actor.affiliation() == Affiliation.VENDOR && isInHouse(file);
    }

    boolean isInHouse(CaseFile file) {
        return inHouse.stream().anyMatch(file::has);
    }

    boolean isApart(Class<? extends Action> action) {
        return apart.stream().anyMatch(pair -> pair.one() == action || pair.other() == action);
    }

    /** The action that somebody had a part in and that is kept apart from this one. */
    Optional<Deed> conflict(CaseFile file, Class<? extends Action> action, ActorId person) {
        boolean isBarred = decisions.contains(action)
                && file.remedies()
                        .appeal()
                        .filter(appeal -> appeal.barred().contains(person))
                        .isPresent();
        if (isBarred) {
            return Optional.of(new Deed("the decision that was appealed against", person));
        }
        return file.books().deeds().stream()
                .filter(deed -> deed.by().equals(person))
                .filter(deed ->
                        apart.stream().anyMatch(pair -> others(pair, action).equals(Optional.of(deed.action()))))
                .findFirst();
    }

    private static Optional<String> others(Pair pair, Class<? extends Action> action) {
        if (pair.one() == action) {
            return Optional.of(Workflow.nameOf(pair.other()));
        }
        return pair.other() == action ? Optional.of(Workflow.nameOf(pair.one())) : Optional.empty();
    }

    Optional<Limit> budget(String name) {
        return budgets.stream().filter(limit -> limit.name().equals(name)).findFirst();
    }
}
