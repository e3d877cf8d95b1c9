package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.contact.Direction;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Who;
import io.redress.permission.Field;
import io.redress.permission.Grant;
import io.redress.permission.Grant.Ruling;
import io.redress.permission.Refusal;
import io.redress.permission.Relations;
import io.redress.permission.WhoCan;
import io.redress.workflow.Permitted.Offer;
import io.redress.workflow.Permitted.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules on who may, and words refusals. */
final class Authority {
    private final Blueprint blueprint;
    private final Table table;

    Authority(Blueprint blueprint, Table table) {
        this.blueprint = blueprint;
        this.table = table;
    }

    /** What stands against an actor whatever a transition grants: the case is kept in house, or they did what is kept apart. */
    Optional<Refusal> bar(CaseFile file, Class<? extends Action> action, Actor actor) {
        Charter charter = blueprint.charter();
        if (!file.tenant().equals(actor.tenant())
                || table.of(file.state(), action).isEmpty()) {
            return Optional.empty();
        }
        WhoCan whoCan = new WhoCan(included(table.of(file.state(), action)), List.of());
        if (charter.keeps(file, actor) && action != Correspond.class) {
            return Optional.of(
                    refusal(action, Refusal.EXCLUDED, "somebody in house: the case is kept from contractors", whoCan));
        }
        return charter.conflict(file, action, actor.id())
                .map(deed -> refusal(
                        action,
                        Refusal.SEPARATED,
                        "somebody who had no part in " + deed.action() + " on this case",
                        whoCan));
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
            Optional<Refusal> bar = bar(file, action, actor);
            if (permitted.isEmpty()) {
                refused.add(refusal(file, action, actor));
            } else if (bar.isPresent()) {
                refused.add(bar.get());
            } else {
                now.add(new Offer(action, Workflow.nameOf(action), terms(permitted, file, actor)));
            }
        }
        return new Permitted(now, refused);
    }

    /** Of several ways the first without objection is taken, so none after the first without guard ever is. */
    private static Terms terms(List<Transition<?>> permitted, CaseFile file, Actor actor) {
        int guarded = (int) permitted.stream().takeWhile(Transition::isGuarded).count();
        boolean sure = guarded < permitted.size();
        List<Transition<?>> ways = sure ? permitted.subList(0, guarded + 1) : permitted;
        if (ways.stream().allMatch(way -> neverAlone(way, file, actor))) {
            return Terms.NEEDS_APPROVAL;
        }
        if (ways.stream().anyMatch(Transition::isPriced)) {
            return Terms.LIMITED;
        }
        return sure && ways.stream().noneMatch(Transition::asks) ? Terms.FREE : Terms.GUARDED;
    }

    private static boolean neverAlone(Transition<?> way, CaseFile file, Actor actor) {
        boolean mayAlone = way.powers().isUnlimited()
                || way.powers().own().stream().anyMatch(level -> level.includes(actor, Relations.of(file, actor)));
        return !way.cosigners().isEmpty() || !mayAlone;
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

    /** A contractor may tell of a case that is kept in house, but not write for it. */
    Optional<Refusal> barsWriting(CaseFile file, Action action, Actor actor) {
        boolean writes =
                action instanceof Correspond written && written.contact().direction() == Direction.OUTBOUND;
        return writes && blueprint.charter().keeps(file, actor)
                ? Optional.of(refusal(
                        Correspond.class,
                        Refusal.EXCLUDED,
                        "somebody in house: the case is kept from contractors",
                        new WhoCan(List.of(Affiliation.IN_HOUSE), List.of())))
                : Optional.empty();
    }

    /**
     * Why nobody has signed who may. Four eyes by identity: the one who acts never signs twice, whatever roles they hold; and
     * nobody signs what they would not be let do because of what they are to the case or did on it.
     */
    Optional<Refusal> unsigned(Transition<?> way, CaseFile file, Command command) {
        if (way.cosigners().isEmpty()) {
            return Optional.empty();
        }
        Class<? extends Action> action = command.action().getClass();
        WhoCan whoCan = new WhoCan(way.cosigners(), List.of());
        Refusal nobody = refusal(
                action,
                Refusal.NEEDS_COSIGNER,
                "a second person who is present and agrees: one of " + way.cosigners(),
                whoCan);
        Optional<Actor> second = command.cosigner()
                .filter(person -> !person.id().equals(command.actor().id()));
        if (second.isEmpty()) {
            return Optional.of(nobody);
        }
        return switch (new Grant(way.cosigners(), List.of()).on(file, second.get())) {
            case PERMITTED ->
                bar(file, action, second.get())
                        .or(() -> barsWriting(file, command.action(), second.get()))
                        .map(no -> no.naming(whoCan));
            case TAKES_SIDES ->
                Optional.of(refusal(
                        action,
                        Refusal.TAKES_SIDES,
                        "somebody who is not a side of this dispute has to sign this",
                        whoCan));
            case EXCLUDED, NOT_INCLUDED -> Optional.of(nobody);
        };
    }

    /** Why an amount is not within reach, and who could decide it alone. */
    Refusal beyond(
            Transition<?> way, Class<? extends Action> action, Actor actor, Objection objection, Treasury.Cost cost) {
        List<Who> who = way.powers().own().stream()
                .filter(level -> objection.code().equals(Refusal.BEYOND_LIMIT))
                .filter(level ->
                        cost.counted().filter(amount -> !level.covers(amount)).isEmpty())
                .flatMap(level -> level.who().stream())
                .filter(one -> !one.describes(actor, Set.of()))
                .distinct()
                .toList();
        return new Refusal(
                objection.code(),
                Workflow.nameOf(action),
                objection.missing(),
                new WhoCan(who, List.of()),
                objection.known());
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
