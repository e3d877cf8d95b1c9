package io.redress.desk;

import static io.redress.calendar.Span.workingDays;
import static io.redress.desk.ClockHouse.AGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.failure.InvalidInputException;
import io.redress.id.CommandKey;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Relation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The desk says something first, before anybody complains. */
class ReachOutTest {
    private static final Party CARL = Party.verified("carl", Relation.CUSTOMER);
    private static final Contact DELAY =
            Contact.outbound(Channel.APP, CARL).about(OrderRef.of("late")).saying("Your order is 20 minutes late");

    private final ClockHouse house =
            ClockHouse.saying("2026-11-23T09:00", it -> it.within(workingDays(2)), all -> all.openedUnaskedBy(AGENT));

    private Desk desk(Actor actor) {
        return house.host().as(actor);
    }

    @Test
    void itOpensACaseOnceWithItsClocks() {
        CommandKey key = house.key();
        Receipt first = desk(house.ann).reachOut(key, DELAY);
        assertThat(first).isInstanceOf(Receipt.Opened.class);
        assertThat(desk(house.ann).reachOut(key, DELAY)).isEqualTo(first);
        house.look(first.caseId());
        assertThat(house.running()).isPresent();
        assertThat(house.host().measures(Office.TENANT, first.caseId()).firstContact())
                .as("it began with a word of the desk")
                .contains(Duration.ZERO);
        house.whole();
    }

    @Test
    void itJoinsTheOpenCaseOfTheOrder() {
        Receipt first = desk(house.ann).reachOut(house.key(), DELAY);
        Receipt second = desk(house.ann).reachOut(house.key(), DELAY);
        assertThat(second).isInstanceOf(Receipt.Joined.class);
        assertThat(second.caseId()).isEqualTo(first.caseId());
        house.whole();
    }

    @Test
    void whoeverMayNotIsToldAndNothingIsKept() {
        Actor lee = Actor.vendor(Office.TENANT, "lee");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> desk(lee).reachOut(house.key(), DELAY))
                .withMessageContaining("actor");
        assertThat(house.host().parked(10)).isEmpty();
    }

    @Test
    void whatComesInIsReceivedAndNotReachedOut() {
        Contact inbound = Contact.inbound(Channel.APP, CARL).about(OrderRef.of("late"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> desk(house.ann).reachOut(house.key(), inbound))
                .withMessageContaining("direction");
        assertThat(desk(house.ann).receive(house.key(), DELAY)).isInstanceOf(Receipt.Parked.class);
    }

    @Test
    void withoutASentenceForItNobodyMay() {
        ClockHouse silent = ClockHouse.with(it -> it.within(workingDays(2)));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> silent.host().as(silent.ann).reachOut(silent.key(), DELAY));
    }
}
