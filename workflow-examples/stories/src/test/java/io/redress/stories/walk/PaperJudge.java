package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.id.TenantId;
import io.redress.party.Relation;
import io.redress.stories.shop.StaffAction;
import java.util.List;
import java.util.Optional;

/** Says yes or no, on paper. */
final class PaperJudge {
    private PaperJudge() {}

    /** What the judge says, and by which way it goes if that is yes. */
    record Ruling(String says, Optional<Way> way) {
        static Ruling no(String code) {
            return new Ruling("refused " + code, Optional.empty());
        }
    }

    /** A second person, who may have come from another shop. */
    record Second(Person person, TenantId shop) {}

    static Ruling judge(PaperCase at, Action action, Person person, Optional<Second> second) {
        List<Way> there = PaperRules.ways(at, action);
        Optional<Relation> relation = at.parties.relationOf(person.id());
        List<Way> open =
                there.stream().filter(way -> way.isOpenTo(person, relation)).toList();
        if (open.isEmpty()) {
            return Ruling.no(whyNot(at, action, person));
        }
        Optional<Way> free =
                open.stream().filter(way -> way.objection().isEmpty()).findFirst();
        if (free.isEmpty()) {
            return Ruling.no(open.get(0).objection().orElseThrow());
        }
        return isApproved(at, free.get(), person, second)
                ? new Ruling("done", free)
                : new Ruling("needs approval", Optional.empty());
    }

    /** Why somebody to whom no way is open may not. */
    static String whyNot(PaperCase at, Action action, Person person) {
        List<Way> there = PaperRules.ways(at, action);
        Optional<Relation> relation = at.parties.relationOf(person.id());
        if (there.isEmpty()) {
            return at.isOpen() ? "wrong-state" : "closed";
        }
        if (there.stream().anyMatch(way -> way.isBarredTo(person))) {
            return "excluded";
        }
        return there.stream().anyMatch(way -> way.isLostToSides(person, relation)) ? "takes-sides" : "not-permitted";
    }

    /** On what terms somebody may, or why not. */
    static String terms(PaperCase at, Action action, Person person) {
        Optional<Relation> relation = at.parties.relationOf(person.id());
        List<Way> open = PaperRules.ways(at, action).stream()
                .filter(way -> way.isOpenTo(person, relation))
                .toList();
        if (open.isEmpty()) {
            return whyNot(at, action, person);
        }
        // The first way without condition is taken at the latest; those behind it do not count.
        Optional<Way> sure = open.stream().filter(way -> !way.isGuarded()).findFirst();
        List<Way> ways =
                sure.map(last -> open.subList(0, open.indexOf(last) + 1)).orElse(open);
        if (ways.stream().noneMatch(way -> way.approvers().isEmpty())) {
            return "NEEDS_APPROVAL";
        }
        return sure.isPresent() && ways.stream().allMatch(way -> way.approvers().isEmpty()) ? "FREE" : "GUARDED";
    }

    /** The same person twice is one pair of eyes, and a stranger's are none. */
    private static boolean isApproved(PaperCase at, Way way, Person person, Optional<Second> second) {
        return way.approvers().isEmpty()
                || second.filter(other -> other.shop().equals(at.shop))
                        .map(Second::person)
                        .filter(other -> !other.id().equals(person.id()))
                        .filter(other -> way.approvers().stream()
                                .anyMatch(right -> right.has(other, at.parties.relationOf(other.id()))))
                        .isPresent();
    }

    /** Whether what is asked for depends on facts that have to be fetched first. */
    static boolean asksTheOrderSystem(PaperCase at, Action action, Person person) {
        Optional<Relation> relation = at.parties.relationOf(person.id());
        return action instanceof StaffAction.Offer
                && PaperRules.ways(at, action).stream().anyMatch(way -> way.isOpenTo(person, relation));
    }
}
