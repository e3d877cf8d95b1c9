package io.redress.stories.shop;

import io.redress.compensation.OrderFacts;
import io.redress.compensation.Policies;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.Direction;
import io.redress.money.Money;
import io.redress.party.Relation;
import io.redress.remedy.Alternative;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Service;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.NeedBy;
import io.redress.stories.shop.CustomerAction.SettlePrivately;
import io.redress.stories.shop.StaffAction.ArrangeHelp;
import io.redress.stories.shop.StaffAction.Ask;
import io.redress.stories.shop.StaffAction.Decline;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.stories.shop.StaffAction.Take;
import io.redress.workflow.Correspond;
import io.redress.workflow.Objection;
import io.redress.workflow.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The conditions of the shop. Each looks at a situation, and at nothing else. */
final class Rules {
    private Rules() {}

    /** Writing to the merchant is no answer to the customer. */
    static boolean answers(Situation<Correspond> situation) {
        return is(situation.action().contact(), Direction.OUTBOUND);
    }

    static boolean replies(Situation<Correspond> situation) {
        return is(situation.action().contact(), Direction.INBOUND);
    }

    private static boolean is(Contact contact, Direction direction) {
        return contact.direction() == direction && contact.party().relation() == Relation.CUSTOMER;
    }

    /** Nothing is asked twice. */
    static Optional<Objection> isNotKnownYet(Situation<Ask> situation) {
        Question question = situation.action().question();
        return question.answerIn(situation.file())
                .map(answer -> new Objection(
                        "known-already", "a question that the case does not answer", Map.of(question.name(), answer)));
    }

    /** Nobody gets back more than was paid. */
    static Optional<Objection> isWithinWhatWasPaid(Situation<Offer> situation) {
        Money amount = situation.action().amount();
        Money paid = situation.facts().get(OrderFacts.class).paid().orElse(Money.zero(amount.currency()));
        boolean fits = amount.isPositive() && amount.currency().equals(paid.currency()) && amount.isAtMost(paid);
        return fits
                ? Optional.empty()
                : Optional.of(new Objection(
                        "not-what-was-paid",
                        "an amount above nothing, and at most what was paid",
                        Map.of("paid", paid.toString())));
    }

    /** Nobody is offered anything before those who are asked had their time. */
    static boolean isHeard(Situation<?> situation) {
        return Set.of(Promises.CONSULTATION, Promises.PROOF).stream()
                .noneMatch(clock -> situation.file().clock(clock).isPresent());
    }

    /** What was claimed is closed with a cause and whoever is responsible; a mere question has none. */
    static boolean isExplained(Situation<?> situation) {
        return situation.file().remedies().claim().isEmpty()
                || situation.file().attribute(Causes.class).isPresent();
    }

    static boolean isMereQuestion(Situation<?> situation) {
        return situation.file().remedies().claim().isEmpty();
    }

    static boolean hasArrived(Situation<?> situation) {
        return situation.file().remedies().isDone();
    }

    /** The alternative that was named, or the first. */
    static String chosen(Situation<Accept> situation) {
        return situation
                .action()
                .alternative()
                .orElseGet(() -> situation
                        .file()
                        .remedies()
                        .offer()
                        .orElseThrow()
                        .alternatives()
                        .get(0)
                        .name());
    }

    /** The last instant of the day on which the goods are of use. */
    static Instant endOfUse(Situation<NeedBy> situation) {
        return situation
                .action()
                .day()
                .plusDays(1)
                .atStartOfDay(Promises.SHOP_HOURS.zone())
                .toInstant()
                .minusMillis(1);
    }

    /** Days that nobody means are slips. */
    static boolean isNear(Situation<NeedBy> situation) {
        LocalDate today = situation.now().atZone(Promises.SHOP_HOURS.zone()).toLocalDate();
        return !situation.action().day().isBefore(today.minusYears(1))
                && !situation.action().day().isAfter(today.plusYears(1));
    }

    /** Whoever was cursed does not have to go on. */
    static boolean isSpared(Situation<Take> situation) {
        return !Cursed.in(situation.file()).contains(situation.actor().id());
    }

    /** Whoever is cooling off may be written to; a call all the same is on record, and keeps no promise. */
    static Optional<Objection> isNoCallBeforeItsTime(Situation<Correspond> situation) {
        return situation.action().contact().channel() == Channel.PHONE ? isCalm(situation) : Optional.empty();
    }

    /** Nobody calls before the time for cooling off is over. */
    static Optional<Objection> isCalm(Situation<?> situation) {
        return situation
                .file()
                .clock(Promises.COOLING_OFF)
                .map(clock -> new Objection(
                        "cooling-off",
                        "the end of the time in which an abusive customer is not called",
                        Map.of("until", clock.due().toString())));
    }

    static Policy byHand(Situation<Offer> situation) {
        return Policies.atDiscretion(situation.action().amount());
    }

    /** Help that a third party gives: nothing until they confirm it. */
    static Policy help(Situation<ArrangeHelp> situation) {
        ArrangeHelp help = situation.action();
        Service service = new Service(help.what(), help.provider(), help.worth(), Optional.empty());
        Reason why = Reason.of("help-now", "help.arranged")
                .with("provider", help.provider())
                .with("what", help.what())
                .seeing("provider", help.provider())
                .finding(help.worth());
        return matter -> Proposal.offering(new Alternative("help", List.of(Part.of(service, why))));
    }

    static Reason declined(Situation<Decline> situation) {
        return Reason.of("decline", "declined")
                .seeing("grounds", situation.action().grounds())
                .finding("nothing");
    }

    /** A settlement under pressure is none. */
    static boolean isFree(Situation<SettlePrivately> situation) {
        return !situation.file().has(OnlineShop.HARASSMENT);
    }
}
