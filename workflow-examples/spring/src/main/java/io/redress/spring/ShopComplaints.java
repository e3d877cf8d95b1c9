package io.redress.spring;

import static io.redress.calendar.Span.workingHours;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.permission.Field.DEADLINES;
import static io.redress.permission.Field.ORDER;
import static io.redress.permission.Field.STATE;
import static io.redress.permission.Field.TIMELINE;
import static io.redress.spring.ShopComplaints.Stage.CLOSED;
import static io.redress.spring.ShopComplaints.Stage.NEW;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;

import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Action;
import io.redress.casefile.Fact;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.party.PersonalText;
import io.redress.party.Role;
import io.redress.workflow.Situation;
import io.redress.workflow.Workflow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.ZoneId;

/** The complaints of the shop: an agent answers within eight working hours, a team lead may give money back. */
final class ShopComplaints {
    static final TenantId SHOP = TenantId.of("shop");
    static final Role AGENT = Role.of("agent");
    static final Role TEAM_LEAD = Role.of("team-lead");

    private static final DeadlineName ANSWER = DeadlineName.of("answer");
    private static final WorkingCalendar SHOP_HOURS = WorkingCalendar.named("shop")
            .zone(ZoneId.of("Asia/Shanghai"))
            .open(MONDAY, SATURDAY, LocalTime.of(9, 0), LocalTime.of(21, 0))
            .build();

    private ShopComplaints() {}

    enum Stage {
        NEW,
        CLOSED
    }

    @Stored("answer/1")
    record Answer(@Valid PersonalText words) implements Action {}

    @Stored("refund/1")
    record Refund(Money amount, @NotBlank @Size(max = 200) String reason) implements Action {}

    @Stored("escalate/1")
    record Escalate() implements Action {}

    /** What of an order was paid and not yet given back. */
    @Stored("refundable/1")
    record Refundable(Money amount) implements Fact {}

    static Workflow workflow() {
        // spotless:off (one sentence a line)
        return Workflow.named("shop").over(Stage.class)
                .startsIn(NEW).endsIn(CLOSED).takenInBy(AGENT)
                .deadline(ANSWER, d -> d.owedBy(AGENT).to(CUSTOMER).within(workingHours(8)).on(SHOP_HOURS)
                        .whileIn(NEW).repeating().lapsingInto(new Escalate()).alarming("overdue", TEAM_LEAD))
                .on(Answer.class).in(NEW).to(CLOSED).by(AGENT, TEAM_LEAD).meeting(ANSWER).notifying("answered", CUSTOMER)
                .on(Refund.class).in(NEW).to(CLOSED).by(TEAM_LEAD).reading(Refundable.class)
                        .when("not-refundable", "an amount above nothing, and at most what is left", ShopComplaints::isLeft)
                        .meeting(ANSWER).notifying("refunded", CUSTOMER)
                .on(Escalate.class).in(NEW).stays().by(SYSTEM).handingTo(TEAM_LEAD)
                .handingOver(AGENT, AGENT, TEAM_LEAD)
                .handingOver(TEAM_LEAD, AGENT, TEAM_LEAD)
                .showingEverything().to(AGENT, TEAM_LEAD)
                .showing(STATE, ORDER, DEADLINES, TIMELINE).to(CUSTOMER)
                .build();
        // spotless:on
    }

    private static boolean isLeft(Situation<Refund> situation) {
        Money amount = situation.action().amount();
        Money left = situation.facts().get(Refundable.class).amount();
        return amount.isPositive() && amount.currency().equals(left.currency()) && amount.isAtMost(left);
    }
}
