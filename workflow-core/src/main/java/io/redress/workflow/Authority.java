package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.party.Actor;
import io.redress.party.Who;
import io.redress.permission.Field;
import io.redress.permission.Grant.Ruling;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.workflow.Permitted.Offer;
import io.redress.workflow.Permitted.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules on who may, and words refusals. */
final class Authority {
    private final Blueprint blueprint;
    private final Table table;

    Authority(Blueprint blueprint, Table table) {
        this.blueprint = blueprint;
        this.table = table;
    }

    List<Transition<?>> permitted(CaseFile file, Class<? extends Action> action, Actor actor) {
        List<Transition<?>> permitted = new ArrayList<>();
        for (Transition<?> transition : table.of(file.state(), action)) {
            if (transition.grant().on(file, actor) == Ruling.PERMITTED) {
                permitted.add(transition);
            }
        }
        return permitted;
    }

    Permitted overview(CaseFile file, Actor actor) {
        List<Offer> now = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (Class<? extends Action> action : table.actions()) {
            List<Transition<?>> permitted = permitted(file, action, actor);
            if (permitted.isEmpty()) {
                refused.add(refusal(file, action, actor));
            } else {
                now.add(new Offer(action, Workflow.nameOf(action), terms(permitted)));
            }
        }
        return new Permitted(now, refused);
    }

    /** Of several ways the first without objection is taken, so none after the first without guard ever is. */
    private static Terms terms(List<Transition<?>> permitted) {
        int guarded = (int) permitted.stream().takeWhile(Transition::isGuarded).count();
        boolean sure = guarded < permitted.size();
        List<Transition<?>> ways = sure ? permitted.subList(0, guarded + 1) : permitted;
        if (ways.stream().noneMatch(way -> way.approvers().isEmpty())) {
            return Terms.NEEDS_APPROVAL;
        }
        return sure && ways.stream().allMatch(way -> way.approvers().isEmpty()) ? Terms.FREE : Terms.GUARDED;
    }

    /** Why no transition permits the action to the actor in the present state. */
    Refusal refusal(CaseFile file, Class<? extends Action> action, Actor actor) {
        if (!file.tenant().equals(actor.tenant())) {
            return refusal(action, Refusal.NOT_PERMITTED, "a right in this tenant", WhoCan.NOBODY);
        }
        List<Transition<?>> there = table.of(file.state(), action);
        if (there.isEmpty()) {
            List<Enum<?>> elsewhere = table.statesWith(action, blueprint.states());
            String code = file.isOpen() ? Refusal.WRONG_STATE : Refusal.CLOSED;
            String missing = elsewhere.isEmpty()
                    ? "workflow " + blueprint.name() + "/" + blueprint.version() + " grants it to nobody"
                    : mayKnow(file, actor)
                            ? "the case is in " + file.state() + "; this is possible in " + elsewhere
                            : "the case is in a state in which this is not possible";
            return refusal(action, code, missing, WhoCan.NOBODY);
        }
        List<Ruling> rulings = there.stream()
                .map(transition -> transition.grant().on(file, actor))
                .toList();
        WhoCan whoCan = new WhoCan(included(there), List.of());
        if (rulings.contains(Ruling.EXCLUDED)) {
            List<Who> excluded = there.stream()
                    .flatMap(transition -> transition.grant().excluding(file, actor).stream())
                    .distinct()
                    .toList();
            return refusal(action, Refusal.EXCLUDED, "a rule takes this right from " + excluded, whoCan);
        }
        if (rulings.contains(Ruling.TAKES_SIDES)) {
            return refusal(
                    action, Refusal.TAKES_SIDES, "somebody who is not a side of this dispute has to do this", whoCan);
        }
        return refusal(action, Refusal.NOT_PERMITTED, "a right that " + whoCan.who() + " have", whoCan);
    }

    private boolean mayKnow(CaseFile file, Actor actor) {
        return blueprint.views().fields(file, actor).contains(Field.STATE);
    }

    /** Why the ways that are open to the actor do not serve; who can are those who have other ways, if any. */
    Refusal refusal(CaseFile file, Class<? extends Action> action, Actor actor, Objection objection) {
        List<Transition<?>> there = table.of(file.state(), action);
        List<Transition<?>> others = there.stream()
                .filter(transition -> transition.grant().on(file, actor) != Ruling.PERMITTED)
                .toList();
        WhoCan whoCan = new WhoCan(included(others), List.of());
        return new Refusal(objection.code(), Workflow.nameOf(action), objection.missing(), whoCan, objection.known());
    }

    private static Refusal refusal(Class<? extends Action> action, String code, String missing, WhoCan whoCan) {
        return new Refusal(code, Workflow.nameOf(action), missing, whoCan, Map.of());
    }

    private static List<Who> included(List<Transition<?>> transitions) {
        return transitions.stream()
                .flatMap(transition -> transition.grant().included().stream()
                        .filter(who -> !transition.grant().excluded().contains(who)))
                .distinct()
                .toList();
    }
}
