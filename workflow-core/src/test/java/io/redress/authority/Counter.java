package io.redress.authority;

import static io.redress.calendar.Span.wallHours;
import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.SYSTEM;

import io.redress.authority.House.Refund;
import io.redress.authority.House.Remind;
import io.redress.authority.House.Stage;
import io.redress.id.DeadlineName;
import io.redress.permission.Limit;
import io.redress.permission.Period;
import io.redress.workflow.Silence;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.ZoneId;

/**
 * A counter where refunds draw on a person's day, a customer's three days and everybody's budget at once.
 *
 * @param day what one person may refund in a day, in yuan
 * @param customer what one customer may get in three days
 * @param budget what may be refunded in all
 */
record Counter(int day, int customer, int budget) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    Workflow workflow() {
        return Workflow.named("counter")
                .version(1)
                .over(Stage.class)
                .startsIn(Stage.OPEN)
                .endsIn(Stage.CLOSED)
                .takenInBy(House.AGENT)
                .deadline(
                        DeadlineName.of("decision"),
                        decision -> decision.owedBy(House.AGENT)
                                .within(wallHours(24 * 365))
                                .whileIn(Stage.OPEN)
                                .repeating()
                                .lapsingInto(new Remind()))
                .deadline(
                        House.REFUND_ANSWER,
                        answer -> answer.owedBy(House.LEAD)
                                .within(wallHours(24 * 30))
                                .whilePending(Refund.class)
                                .lapsingInto(Silence.refusing("nobody answered")))
                .on(Refund.class)
                .in(Stage.OPEN)
                .stays()
                .by(House.AGENT)
                .costing(situation -> situation.action().amount())
                .upTo(
                        House.AGENT,
                        Limit.perActor("day", House.cny(day), Period.day(SHANGHAI)),
                        Limit.perCustomer("customer", House.cny(customer), Period.rolling(Duration.ofDays(3))))
                .beyond(House.LEAD)
                .drawingOn(Limit.budget("budget", House.cny(budget), Period.month(SHANGHAI)))
                .on(House.Finish.class)
                .in(Stage.OPEN)
                .to(Stage.CLOSED)
                .by(House.AGENT)
                .on(Remind.class)
                .in(Stage.OPEN)
                .stays()
                .by(SYSTEM)
                .showingEverything()
                .to(IN_HOUSE)
                .build();
    }
}
