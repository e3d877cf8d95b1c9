package io.redress.workflow;

import io.redress.id.DeadlineName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks the words of one transition: every name known, nothing said twice, somebody meant. */
final class Wording {
    private Wording() {}

    static void check(
            TransitionBuilder<?, ?> said, Transition<?> transition, Set<DeadlineName> known, List<Finding> findings) {
        String where = "action " + transition.action().getSimpleName();
        for (DeadlineName name : said.deadlines()) {
            if (!known.contains(name)) {
                findings.add(new Finding(
                        "unknown-deadline",
                        where,
                        "it names deadline " + name + ", and the workflow defines only "
                                + new TreeSet<>(
                                        known.stream().map(DeadlineName::value).toList()),
                        "Define deadline " + name + ", or name one of these"));
            }
        }
        for (Enum<?> state : said.duplicates()) {
            findings.add(new Finding(
                    "duplicate-state", where, "it names state " + state + " twice", "Name each state once"));
        }
        if (transition.from().isEmpty()) {
            findings.add(new Finding(
                    "no-state", where, "it does not say in which states it exists", "Add in(...) or inAnyOpenState()"));
        }
        if (transition.grant().included().isEmpty()) {
            findings.add(
                    new Finding("nobody-may", where + " in " + transition.from(), "nobody may take it", "Add by(...)"));
        } else if (transition.grant().excluded().containsAll(transition.grant().included())) {
            findings.add(new Finding(
                    "nobody-may",
                    where + " in " + transition.from(),
                    "everybody it includes is excluded again: "
                            + transition.grant().excluded(),
                    "Take them out of notBy(...), or include somebody else"));
        }
    }
}
