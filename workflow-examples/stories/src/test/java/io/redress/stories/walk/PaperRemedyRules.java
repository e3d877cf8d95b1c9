package io.redress.stories.walk;

import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.BOOKER;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.stories.shop.Stage.CLOSED;
import static io.redress.stories.shop.Stage.HELP;
import static io.redress.stories.shop.Stage.NEW;
import static io.redress.stories.shop.Stage.OFFERED;
import static io.redress.stories.shop.Stage.PAYING;
import static io.redress.stories.shop.Stage.REVIEW;
import static io.redress.stories.shop.Stage.WITH_CUSTOMER;
import static io.redress.stories.shop.Stage.WORKING;
import static io.redress.stories.walk.PaperRules.in;
import static io.redress.stories.walk.PaperRules.only;
import static io.redress.stories.walk.People.AGENT;
import static io.redress.stories.walk.People.FINANCE;
import static io.redress.stories.walk.People.LEAD;
import static io.redress.stories.walk.Way.by;
import static io.redress.stories.walk.Way.is;
import static io.redress.stories.walk.Way.role;

import io.redress.casefile.Action;
import io.redress.money.Money;
import io.redress.remedy.Claim;
import io.redress.stories.shop.CustomerAction;
import io.redress.stories.shop.StaffAction;
import io.redress.stories.walk.PaperOffers.Proposed;
import io.redress.workflow.CancelAward;
import io.redress.workflow.RedirectAward;
import io.redress.workflow.RetryAward;
import io.redress.workflow.SettleAward;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of the table that is about claims, offers, awards and payments. */
final class PaperRemedyRules {
    private static final Set<String> KNOWN = Set.of(
            "Complain",
            "CounterClaim",
            "Offer",
            "MakeOffer",
            "WithdrawOffer",
            "Decline",
            "Accept",
            "Contest",
            "Appeal",
            "ArrangeHelp",
            "EndHelp",
            "Paid",
            "MendBill",
            "CancelAward",
            "RetryAward",
            "RedirectAward",
            "SettleAward");

    private PaperRemedyRules() {}

    static boolean knows(Action action) {
        return KNOWN.contains(action.getClass().getSimpleName());
    }

    static List<Way> ways(PaperCase at, Action action) {
        if (action instanceof CustomerAction.Complain said) {
            Way way = by(is(CUSTOMER), is(BOOKER), role(AGENT), role(LEAD));
            return only(in(at, NEW, WORKING, WITH_CUSTOMER, HELP), claiming(at, way, said.claim()));
        }
        if (action instanceof CustomerAction.CounterClaim said) {
            return only(in(at, OFFERED), claiming(at, turningDown(), said.claim()));
        }
        if (action instanceof StaffAction.Offer offer) {
            Money paid = at.order.map(Orders::paid).orElse(offer.amount());
            boolean fits = offer.amount().isPositive()
                    && offer.amount().currency().equals(paid.currency())
                    && offer.amount().isAtMost(paid);
            return offer(at, granting(at).provided(fits, "not-what-was-paid"), action);
        }
        if (action instanceof StaffAction.MakeOffer) {
            boolean isHeard =
                    !at.clocks.containsKey(PaperPromise.CONSULTATION) && !at.clocks.containsKey(PaperPromise.PROOF);
            return offer(at, granting(at).provided(isHeard, "not-heard"), action);
        }
        if (action instanceof StaffAction.ArrangeHelp) {
            return only(
                    in(at, HELP),
                    priced(at, granting(at), action)
                            .provided(!at.parties.customers().isEmpty(), "no-payee"));
        }
        if (action instanceof StaffAction.EndHelp end) {
            boolean hasHelped = end.ending() == StaffAction.EndHelp.Help.HELPED;
            return only(
                    in(at, HELP),
                    by(role(AGENT), role(LEAD))
                            .provided(!hasHelped || at.remedies.isHelped(), "not-confirmed")
                            .to(WORKING)
                            .keeping(PaperPromise.HELP_NOW));
        }
        return action instanceof CustomerAction.Accept accept ? accept(at, accept) : plain(at, action);
    }

    private static List<Way> plain(PaperCase at, Action action) {
        return switch (action.getClass().getSimpleName()) {
            case "WithdrawOffer" -> only(in(at, OFFERED), by(role(LEAD)).to(WORKING));
            case "Decline" ->
                only(
                        in(at, WORKING),
                        by(role(LEAD))
                                .provided(at.isExplained(), "unexplained")
                                .to(CLOSED)
                                .keeping(PaperPromise.DECISION));
            case "Contest" -> only(in(at, OFFERED), turningDown());
            case "Appeal" -> appeal(at);
            case "Paid" -> paid(at);
            case "MendBill" -> only(in(at, NEW, WORKING, WITH_CUSTOMER), mending(at));
            case "CancelAward" ->
                in(at, HELP)
                        ? List.of(payment(at, action, by(role(LEAD), Way.both(role(AGENT), is(IN_HOUSE)))))
                        : only(
                                in(at, WORKING, WITH_CUSTOMER, PAYING, REVIEW),
                                payment(at, action, by(role(LEAD), role(FINANCE))));
            default -> only(in(at, PAYING), payment(at, action, by(role(FINANCE))));
        };
    }

    private static Way mending(PaperCase at) {
        Way way = granting(at);
        return (way.objection().isPresent()
                        ? way
                        : way.provided(PaperOffers.bill(at).refused().isEmpty(), "nothing-due")
                                .provided(!at.parties.customers().isEmpty(), "no-payee"))
                .to(PAYING)
                .keeping(PaperPromise.FIRST_ANSWER, PaperPromise.DECISION);
    }

    private static Way claiming(PaperCase at, Way way, Claim claim) {
        boolean isKnown = at.order
                .filter(order -> claim.items().stream()
                        .allMatch(item -> Orders.lines(order).stream()
                                .anyMatch(line -> line.name().equals(item.value()))))
                .isPresent();
        return way.provided(at.order.isPresent(), "no-order").provided(isKnown, "no-such-item");
    }

    private static Way turningDown() {
        return by(is(CUSTOMER)).to(WORKING).keeping(PaperPromise.CHOICE);
    }

    private static Way granting(PaperCase at) {
        return by(role(LEAD), Way.both(role(AGENT), is(IN_HOUSE)))
                .provided(at.order.isPresent(), "no-order")
                .upToLimits();
    }

    private static List<Way> offer(PaperCase at, Way way, Action action) {
        return only(
                in(at, NEW, WORKING, WITH_CUSTOMER),
                (way.objection().isPresent() ? way : priced(at, way, action))
                        .to(OFFERED)
                        .keeping(PaperPromise.FIRST_ANSWER, PaperPromise.DECISION, PaperPromise.NEEDED));
    }

    private static Way priced(PaperCase at, Way way, Action action) {
        if (way.objection().isPresent()) {
            return way;
        }
        Proposed proposed = proposed(at, action);
        boolean isForeign = proposed.cost()
                .filter(cost -> !cost.currency().getCurrencyCode().equals("CNY")
                        || !Orders.paid(at.order.orElseThrow()).currency().equals(cost.currency()))
                .isPresent();
        return way.provided(proposed.refused().isEmpty(), proposed.refused().orElse(""))
                .provided(!isForeign, "foreign-currency");
    }

    /** What an action offers or awards, and what it costs. */
    static Proposed proposed(PaperCase at, Action action) {
        if (action instanceof StaffAction.Offer offer) {
            return PaperOffers.byHand(at, offer.amount());
        }
        return action instanceof StaffAction.ArrangeHelp help
                ? Proposed.of(List.of(new PaperAlternative("help", List.of(PaperPart.of("Service", help.worth())))))
                : PaperOffers.policy(at);
    }

    private static List<Way> accept(PaperCase at, CustomerAction.Accept accept) {
        Optional<PaperAlternative> chosen = at.remedies.offer.flatMap(offer -> offer.named(accept.alternative()));
        boolean isUseful = chosen.flatMap(PaperAlternative::usefulUntil)
                .filter(at.present::isAfter)
                .isEmpty();
        return only(
                in(at, OFFERED),
                by(is(CUSTOMER))
                        .provided(accept.offer() == at.remedies.offered(), "offer-replaced")
                        .provided(chosen.isPresent(), "no-such-alternative")
                        .provided(isUseful, "useless-by-now")
                        .to(PAYING)
                        .keeping(PaperPromise.CHOICE));
    }

    private static List<Way> appeal(PaperCase at) {
        Way way = turningDown()
                .provided(at.remedies.barred.isEmpty(), "appealed-already")
                .provided(!at.remedies.deciders.isEmpty(), "nothing-decided");
        return at.stage == CLOSED
                ? List.of(way.provided(PaperRules.isWithin(at, 30), "window-closed"))
                : only(in(at, OFFERED), way);
    }

    private static List<Way> paid(PaperCase at) {
        Way way =
                by(is(SYSTEM)).provided(at.remedies.isAllThere(), "not-arrived").keeping(PaperPromise.PAYOUT);
        return in(at, PAYING)
                ? List.of(way.provided(at.isExplained(), "unexplained").to(CLOSED), way.to(REVIEW))
                : List.of();
    }

    private static int number(Action action) {
        if (action instanceof RetryAward retry) {
            return retry.award();
        }
        if (action instanceof CancelAward cancel) {
            return cancel.award();
        }
        return action instanceof RedirectAward redirect ? redirect.award() : ((SettleAward) action).award();
    }

    /** What finance does about a payment; nothing is sent again that may have been paid, nor elsewhere if it may be yet. */
    private static Way payment(PaperCase at, Action action, Way way) {
        int number = number(action);
        Optional<PaperAward> award = at.remedies.award(number);
        boolean isUntried =
                award.filter(one -> one.isReady() && one.tries() == 0).isPresent();
        boolean isInDoubt = award.filter(one -> action instanceof RedirectAward ? !one.mayChangeKey() : one.isAwaited())
                .isPresent();
        Optional<String> objection = award.isEmpty()
                ? Optional.of("no-such-award")
                : award.get().isOver()
                        ? Optional.of("award-over")
                        : action instanceof RetryAward && isUntried
                                ? Optional.of("award-moved-on")
                                : isInDoubt && !(action instanceof SettleAward)
                                        ? Optional.of("award-in-doubt")
                                        : Optional.empty();
        return new Way(
                way.rights(),
                way.barsVendors(),
                way.isGuarded(),
                objection,
                way.cosigners(),
                way.reach(),
                way.to(),
                way.keeps());
    }
}
