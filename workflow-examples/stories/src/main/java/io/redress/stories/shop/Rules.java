package io.redress.stories.shop;

import io.redress.contact.Contact;
import io.redress.contact.Direction;
import io.redress.money.Money;
import io.redress.party.Relation;
import io.redress.stories.shop.CustomerAction.SettlePrivately;
import io.redress.stories.shop.StaffAction.Ask;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.workflow.Correspond;
import io.redress.workflow.Objection;
import io.redress.workflow.Situation;
import java.util.Map;
import java.util.Optional;

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
        Money paid = situation.facts().get(OrderFacts.class).paid();
        boolean fits = amount.isPositive() && amount.currency().equals(paid.currency()) && amount.isAtMost(paid);
        return fits
                ? Optional.empty()
                : Optional.of(new Objection(
                        "not-what-was-paid",
                        "an amount above nothing, and at most what was paid",
                        Map.of("paid", paid.toString())));
    }

    /** A settlement under pressure is none. */
    static boolean isFree(Situation<SettlePrivately> situation) {
        return !situation.file().has(OnlineShop.HARASSMENT);
    }
}
