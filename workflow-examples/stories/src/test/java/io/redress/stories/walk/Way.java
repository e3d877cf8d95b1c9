package io.redress.stories.walk;

import io.redress.party.Affiliation;
import io.redress.party.Relation;
import io.redress.stories.shop.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One way an action can go on paper: by whom, on what condition, with whom present, up to limits or not, whereto, keeping which promises. */
record Way(
        List<Right> rights,
        boolean barsVendors,
        boolean isGuarded,
        Optional<String> objection,
        List<Right> cosigners,
        Reach reach,
        Optional<Stage> to,
        Set<PaperPromise> keeps) {

    /** Whether an amount may be beyond somebody. */
    enum Reach {
        ANYTHING,
        LIMITED
    }

    /** A reason why somebody may. */
    interface Right {
        boolean has(Person person, Optional<Relation> relation);
    }

    /** By a role; a side of the dispute has none. */
    static Right role(String name) {
        return (person, relation) ->
                person.roles().contains(name) && relation.filter(Way::isSide).isEmpty();
    }

    static Right is(Relation wanted) {
        return (person, relation) -> relation.equals(Optional.of(wanted));
    }

    /** By whom one works for; a side of the dispute does not work on it. */
    static Right is(Affiliation wanted) {
        boolean works = wanted == Affiliation.IN_HOUSE || wanted == Affiliation.VENDOR;
        return (person, relation) -> person.affiliation() == wanted
                && !(works && relation.filter(Way::isSide).isPresent());
    }

    static Right anybody() {
        return (person, relation) -> true;
    }

    static Right both(Right one, Right other) {
        return (person, relation) -> one.has(person, relation) && other.has(person, relation);
    }

    static boolean isSide(Relation relation) {
        return switch (relation) {
            case CUSTOMER, BOOKER, REPORTER, OTHER_PARTY -> true;
            case ASSIGNEE, MERCHANT, REQUESTER -> false;
        };
    }

    static Way by(Right... rights) {
        return new Way(
                List.of(rights), false, false, Optional.empty(), List.of(), Reach.ANYTHING, Optional.empty(), Set.of());
    }

    Way noVendors() {
        return new Way(rights, true, isGuarded, objection, cosigners, reach, to, keeps);
    }

    Way provided(boolean holds, String otherwise) {
        Optional<String> found = objection.isPresent() || holds ? objection : Optional.of(otherwise);
        return new Way(rights, barsVendors, true, found, cosigners, reach, to, keeps);
    }

    /** Whatever else stands against it. */
    Way objecting(String why) {
        return new Way(rights, barsVendors, isGuarded, Optional.of(why), cosigners, reach, to, keeps);
    }

    Way cosignedBy(Right... others) {
        return new Way(rights, barsVendors, isGuarded, objection, List.of(others), reach, to, keeps);
    }

    Way upToLimits() {
        return new Way(rights, barsVendors, isGuarded, objection, cosigners, Reach.LIMITED, to, keeps);
    }

    Way to(Stage stage) {
        return new Way(rights, barsVendors, isGuarded, objection, cosigners, reach, Optional.of(stage), keeps);
    }

    Way keeping(PaperPromise... promises) {
        return new Way(rights, barsVendors, isGuarded, objection, cosigners, reach, to, Set.of(promises));
    }

    boolean isBarredTo(Person person) {
        return barsVendors && person.affiliation() == Affiliation.VENDOR;
    }

    boolean isOpenTo(Person person, Optional<Relation> relation) {
        return !isBarredTo(person) && rights.stream().anyMatch(right -> right.has(person, relation));
    }

    /** Would be open, if the person were no side of the dispute. */
    boolean isLostToSides(Person person, Optional<Relation> relation) {
        return relation.filter(Way::isSide).isPresent()
                && rights.stream().anyMatch(right -> right.has(person, Optional.empty()));
    }
}
