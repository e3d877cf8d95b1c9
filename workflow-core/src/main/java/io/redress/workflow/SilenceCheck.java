package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.Ladder;
import io.redress.deadline.Start;
import io.redress.party.Role;
import io.redress.permission.Level;
import io.redress.permission.Limit;
import io.redress.permission.Limit.Credit;
import io.redress.permission.Limit.Scope;
import io.redress.permission.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds deadlines of requests that nobody answers, and money that the system would spend without cap or budget, or give back
 * without knowing how much.
 */
final class SilenceCheck {
    private static final String COUNTABLE = "Let those limits credit nothing, or their own calendar period";

    private final Blueprint blueprint;
    private final List<Finding> findings = new ArrayList<>();

    private SilenceCheck(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    static List<Finding> of(Blueprint blueprint) {
        SilenceCheck check = new SilenceCheck(blueprint);
        blueprint.deadlines().rules().forEach(check::rule);
        check.awards();
        return check.findings;
    }

    private void rule(DeadlineRule rule) {
        String where = "deadline " + rule.name();
        if (rule.start() instanceof Start.WhilePending pending) {
            pending(where, rule, pending);
        } else if (rule.lapse() instanceof Silence) {
            add(
                    "silence-without-request",
                    where,
                    "it lapses into the silence of nobody: no request waits",
                    "Add whilePending(...), or lapse into an action of your own");
        }
        for (Transition<?> way : blueprint.own()) {
            if (way.action() == rule.lapse().getClass()) {
                lapse(where, way);
            }
        }
    }

    private void pending(String where, DeadlineRule rule, Start.WhilePending pending) {
        Set<Role> approvers = new LinkedHashSet<>();
        for (Class<? extends Action> action : pending.actions()) {
            List<Level> chains = blueprint.own().stream()
                    .filter(way -> way.action() == action)
                    .flatMap(way -> way.powers().chain().stream())
                    .toList();
            chains.forEach(level -> approvers.addAll(Roles.in(level.who())));
            if (chains.isEmpty()) {
                add(
                        "waits-for-nothing",
                        where,
                        action.getSimpleName() + " never asks anybody",
                        "Add beyond(...) or approvedBy(...) to it, or leave it out of whilePending(...)");
            }
        }
        for (Ladder.Level level : rule.ladder().levels()) {
            if (!approvers.contains(level.alarm().to())) {
                add(
                        "escalates-to-stranger",
                        where,
                        "it goes up to " + level.alarm().to() + ", who may not answer; those who may are " + approvers,
                        "Add beyond(" + level.alarm().to() + ", ...) to the chain, or go up to one of these");
            }
        }
        if (!(rule.lapse() instanceof Silence silence)) {
            add(
                    "no-silence",
                    where,
                    "it does not say what becomes of a request that nobody answers",
                    "Let it lapse into Silence.refusing(...) or Silence.granting(...)");
        } else {
            silence.grace().ifPresent(grace -> grace(where, grace, pending));
        }
    }

    private void grace(String where, Silence.Grace grace, Start.WhilePending pending) {
        Optional<Limit> budget = blueprint.charter().budget(grace.budget());
        if (budget.filter(limit -> limit.scope() == Scope.TENANT).isEmpty()) {
            add(
                    "unknown-budget",
                    where,
                    "silence would spend from " + grace.budget() + ", which is no budget of this workflow",
                    "Add budgeting(Limit.budget(\"" + grace.budget() + "\", ...))");
            return;
        }
        boolean costs = blueprint.own().stream()
                .filter(way -> pending.actions().contains(way.action()))
                .filter(way -> !way.powers().chain().isEmpty())
                .allMatch(Transition::isPriced);
        boolean foreign = blueprint.own().stream()
                .filter(way -> pending.actions().contains(way.action()))
                .flatMap(way -> way.powers().currency().stream())
                .anyMatch(currency -> !currency.equals(grace.most().currency())
                        || !currency.equals(budget.get().most().currency()));
        if (!costs) {
            add(
                    "limits-without-cost",
                    where,
                    "silence would grant up to " + grace.most() + " of something that has no cost",
                    "Add costing(...), or refuse by silence");
        } else if (foreign) {
            add("mixed-currencies", where, "cap, budget and limits are not in one currency", "Give them all in one");
        }
    }

    private void lapse(String where, Transition<?> way) {
        if (way.isPriced()) {
            add(
                    "lapse-costs-money",
                    where,
                    "when it lapses the system would take " + way.action().getSimpleName()
                            + ", which costs money, without cap or budget",
                    "Let people ask for it, and silence grant it: whilePending(...) and Silence.granting(...) name both");
        }
        if (isUncountable(way)) {
            add(
                    "lapse-gives-back",
                    where,
                    "when it lapses " + way.action().getSimpleName()
                            + " gives back to limits whose balance has to be known for that",
                    COUNTABLE);
        }
    }

    private void awards() {
        for (Class<? extends Action> action : blueprint.fulfilling().actions()) {
            if (blueprint.own().stream()
                    .filter(way -> way.action() == action && Following.isOpen(way))
                    .anyMatch(this::isUncountable)) {
                add(
                        "award-gives-back",
                        "action " + action.getSimpleName(),
                        "the system is to take it because of awards, and it gives back to limits whose balance has to be"
                                + " known for that",
                        COUNTABLE);
            }
        }
    }

    private boolean isUncountable(Transition<?> way) {
        return blueprint.own().stream()
                .filter(taken -> way.settles().releasing().contains(taken.action()))
                .flatMap(taken -> taken.powers().limits())
                .filter(limit -> limit.credit() != Credit.NOTHING)
                .anyMatch(limit -> limit.period() instanceof Period.Rolling || limit.credit() == Credit.PRESENT_PERIOD);
    }

    private void add(String code, String where, String what, String mend) {
        findings.add(new Finding(code, where, what, mend));
    }
}
