package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.id.TenantId;
import io.redress.party.Relation;
import io.redress.workflow.RequestAction;
import io.redress.workflow.RequestAction.Entrust;
import io.redress.workflow.RequestAction.Settle;
import io.redress.workflow.RequestAction.Withdraw;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says yes or no, on paper. */
final class PaperJudge {
    private static final Set<String> ABOUT_ORDERS =
            Set.of("Complain", "CounterClaim", "Offer", "MakeOffer", "MendBill", "Accept", "ArrangeHelp");

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
        List<Way> there = PaperRules.ways(at, action, person);
        Optional<Relation> relation = at.parties.relationOf(person.id());
        List<Way> open =
                there.stream().filter(way -> way.isOpenTo(person, relation)).toList();
        if (open.isEmpty()) {
            return Ruling.no(whyNot(at, action, person));
        }
        if (isSeparated(at, action, person)) {
            return Ruling.no("separated");
        }
        Optional<Way> free =
                open.stream().filter(way -> way.objection().isEmpty()).findFirst();
        if (free.isEmpty()) {
            return Ruling.no(open.get(0).objection().orElseThrow());
        }
        return unsigned(at, action, free.get(), person, second)
                .map(Ruling::no)
                .orElseGet(() -> new Ruling("done", free));
    }

    /** The same with a look at limits: what is beyond them takes others, and nobody is asked while an offer waits. */
    static Ruling judge(PaperShop paper, PaperCase at, Action action, Person person, Optional<Second> second) {
        Ruling possible = judge(at, action, person, second);
        if (possible.way().isEmpty() || !PaperRequests.isPriced(action)) {
            return possible;
        }
        PaperRequests.Sanction sanction = PaperRequests.sanction(paper, at, action, person, second);
        if (!sanction.isAlone() && at.books.request.isPresent()) {
            return Ruling.no("waits-already");
        }
        return sanction.isEnough() ? possible : new Ruling("waiting", Optional.empty());
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
        List<Way> open = PaperRules.ways(at, action, person).stream()
                .filter(way -> way.isOpenTo(person, relation))
                .toList();
        if (open.isEmpty()) {
            return whyNot(at, action, person);
        }
        if (isSeparated(at, action, person)) {
            return "separated";
        }
        // The first way without condition is taken at the latest; those behind it do not count.
        Optional<Way> sure = open.stream().filter(way -> !way.isGuarded()).findFirst();
        List<Way> ways =
                sure.map(last -> open.subList(0, open.indexOf(last) + 1)).orElse(open);
        if (ways.stream().noneMatch(way -> way.cosigners().isEmpty())) {
            return "NEEDS_APPROVAL";
        }
        if (ways.stream().anyMatch(way -> way.reach() == Way.Reach.LIMITED)) {
            return "LIMITED";
        }
        return sure.isPresent()
                        && !ABOUT_ORDERS.contains(action.getClass().getSimpleName())
                        && ways.stream().allMatch(way -> way.cosigners().isEmpty())
                ? "FREE"
                : "GUARDED";
    }

    /**
     * Whoever had a part in a decision has none in the next one after an appeal. Whoever had a part in an offer does not say
     * that it is paid.
     */
    static boolean isSeparated(PaperCase at, Action action, Person person) {
        boolean isBarred = at.remedies.barred.orElse(Set.of()).contains(person.id());
        return switch (action.getClass().getSimpleName()) {
            case "Offer", "MakeOffer", "MendBill" -> isBarred || at.books.hadPart("settle-award", person);
            case "Decline", "ArrangeHelp" -> isBarred;
            case "SettleAward" ->
                at.books.hadPart("offer", person)
                        || at.books.hadPart("make-offer", person)
                        || at.books.hadPart("mend-bill", person);
            default -> false;
        };
    }

    /** The same person twice is one pair of eyes, and a stranger's are none; nobody signs what they could not decide. */
    private static Optional<String> unsigned(
            PaperCase at, Action action, Way way, Person person, Optional<Second> second) {
        if (way.cosigners().isEmpty()) {
            return Optional.empty();
        }
        Optional<Person> other = second.filter(one -> one.shop().equals(at.shop))
                .map(Second::person)
                .filter(one -> !one.id().equals(person.id()));
        if (other.filter(one -> signs(way, one, at.parties.relationOf(one.id())))
                .isPresent()) {
            return other.filter(one -> isSeparated(at, action, one)).map(one -> "separated");
        }
        boolean isSide = other.filter(one -> signs(way, one, Optional.empty())).isPresent();
        return Optional.of(isSide ? "takes-sides" : "needs-cosigner");
    }

    private static boolean signs(Way way, Person person, Optional<Relation> relation) {
        return way.cosigners().stream().anyMatch(right -> right.has(person, relation));
    }

    /** Whether what is asked for depends on facts that have to be fetched first. */
    static boolean asksTheOrderSystem(PaperCase at, Action action, Person person) {
        if (action instanceof RequestAction answer) {
            return !(answer instanceof Withdraw || answer instanceof Entrust)
                    && at.books
                            .request(answer.request().value())
                            .filter(asked -> asked.silentSince().isPresent() == answer instanceof Settle)
                            .filter(asked -> asksTheOrderSystem(at, asked.action(), asked.speaking()))
                            .isPresent();
        }
        Optional<Relation> relation = at.parties.relationOf(person.id());
        return ABOUT_ORDERS.contains(action.getClass().getSimpleName())
                && at.order.isPresent()
                && !isSeparated(at, action, person)
                && PaperRules.ways(at, action).stream().anyMatch(way -> way.isOpenTo(person, relation));
    }
}
