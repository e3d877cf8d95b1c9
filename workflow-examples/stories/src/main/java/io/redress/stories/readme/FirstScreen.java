package io.redress.stories.readme;

import static io.redress.calendar.Span.workingHours;
import static io.redress.contact.Channel.PHONE;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.stories.readme.FirstScreen.Stage.CLOSED;
import static io.redress.stories.readme.FirstScreen.Stage.NEW;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.ComplaintDesk;
import io.redress.desk.Desk;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Role;
import io.redress.store.MemoryCaseStore;
import io.redress.workflow.Workflow;
import java.time.LocalTime;
import java.time.ZoneId;

/** A complaint from the call to the answer. */
public final class FirstScreen {
    private static final Role AGENT = Role.of("agent");
    private static final Role TEAM_LEAD = Role.of("team-lead");
    private static final DeadlineName ANSWER = DeadlineName.of("answer");
    private static final TenantId SHOP = TenantId.of("shop");
    private static final WorkingCalendar SHOP_HOURS = WorkingCalendar.named("shop")
            .zone(ZoneId.of("Asia/Shanghai"))
            .open(MONDAY, FRIDAY, LocalTime.of(9, 0), LocalTime.of(18, 0))
            .build();

    private FirstScreen() {}

    enum Stage {
        NEW,
        CLOSED
    }

    @Stored("answer/1")
    record Answer(PersonalText words) implements Action {}

    @Stored("escalate/1")
    record Escalate() implements Action {}

    /**
     * Runs it.
     *
     * @return what the agent is told
     */
    public static String run() {
        Party caller = Party.verified("carl", CUSTOMER);
        OrderRef order = OrderRef.of("order-7", "item-8");
        // spotless:off (as on the README's first screen)
        Workflow shop = Workflow.named("shop").over(Stage.class)
                .startsIn(NEW).endsIn(CLOSED).takenInBy(AGENT)
                .deadline(ANSWER, d -> d.owedBy(AGENT).to(CUSTOMER).within(workingHours(8)).on(SHOP_HOURS)
                        .whileIn(NEW).repeating().lapsingInto(new Escalate()).alarming("overdue", TEAM_LEAD))
                .on(Answer.class).in(NEW).to(CLOSED).by(AGENT, TEAM_LEAD).meeting(ANSWER).notifying("answered", CUSTOMER)
                .on(Escalate.class).in(NEW).stays().by(SYSTEM).handingTo(TEAM_LEAD)
                .showingEverything().to(AGENT, TEAM_LEAD)
                .build(); // all faults at once, before anything runs

        ComplaintDesk desk = ComplaintDesk.running(shop).storing(new MemoryCaseStore()).open();
        Desk me = desk.as(Actor.inHouse(SHOP, "ann", AGENT)); // you say who it is; the desk says what they may
        Contact call = Contact.inbound(PHONE, caller).about(order).saying("One of eight items is missing");
        CaseId id = me.receive(CommandKey.of("call-1"), call).caseId();
        return me.act(CommandKey.of("click-1"), id, new Answer(PersonalText.of("It is on its way")))
                .fold(
                        done -> "answered; the case is now " + me.view(id).state(),
                        waiting -> "needs the consent of " + waiting.approvers().who(),
                        refused -> refused.missing() + "; ask " + refused.whoCan().who());
        // spotless:on
    }
}
