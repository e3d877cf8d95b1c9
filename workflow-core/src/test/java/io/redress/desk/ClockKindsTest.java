package io.redress.desk;

import static io.redress.calendar.Span.wallHours;
import static io.redress.calendar.Span.workingDays;
import static io.redress.calendar.Span.workingHours;
import static io.redress.desk.ClockHouse.AGENT;
import static io.redress.desk.ClockHouse.HEAD;
import static io.redress.desk.ClockHouse.HOURS;
import static io.redress.desk.ClockHouse.LEAD;
import static io.redress.desk.ClockHouse.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.casefile.Clock;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.codec.Stored;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.deadline.Window;
import io.redress.desk.ClockHouse.Answer;
import io.redress.desk.ClockHouse.Close;
import io.redress.desk.ClockHouse.Late;
import io.redress.desk.ClockHouse.NeedBy;
import io.redress.desk.ClockHouse.Reopen;
import io.redress.desk.ClockHouse.Stage;
import io.redress.id.DeadlineName;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.workflow.Correspond;
import io.redress.workflow.HandOver;
import io.redress.workflow.Measures;
import io.redress.workflow.Promise;
import io.redress.workflow.WorkflowBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every kind of clock beside the others on one case, each ended by its own doing: CLOCKS 1 to 10, 14 and 33. */
class ClockKindsTest {
    private static final DeadlineName FIRST = DeadlineName.of("first-response");
    private static final DeadlineName NEXT = DeadlineName.of("next-response");
    private static final DeadlineName UPDATE = DeadlineName.of("update");
    private static final DeadlineName DECISION = ClockHouse.IT;
    private static final DeadlineName OWNED = DeadlineName.of("owned-by-lead");
    private static final DeadlineName MERCHANT = DeadlineName.of("merchant-answers");
    private static final DeadlineName PAYOUT = DeadlineName.of("payout");
    private static final DeadlineName CALL = DeadlineName.of("call-back");
    private static final DeadlineName NEEDED = DeadlineName.of("needed-by");

    @Stored("consult/1")
    record Consult() implements Action {}

    @Stored("merchant-says/1")
    record MerchantSays() implements Action {}

    @Stored("award/1")
    record Award() implements Action {}

    @Stored("paid/1")
    record Paid() implements Action {}

    @Stored("needed/1")
    record Needed(Instant date) implements Action {}

    private static WorkflowBuilder<Stage> kinds(WorkflowBuilder<Stage> all) {
        all.deadline(
                FIRST, d -> d.within(workingHours(1)).on(HOURS).metByContact().lapsingInto(new Late()));
        all.deadline(
                NEXT,
                d -> d.within(workingHours(2))
                        .on(HOURS)
                        .afterInboundContact()
                        .metByContact()
                        .lapsingInto(new Late()));
        all.deadline(
                UPDATE,
                d -> d.within(workingDays(2))
                        .on(HOURS)
                        .repeating()
                        .metByContact()
                        .lapsingInto(new Late()));
        all.deadline(
                OWNED,
                d -> d.owedBy(LEAD)
                        .to(AGENT)
                        .within(workingHours(4))
                        .on(HOURS)
                        .whileHeldBy(LEAD)
                        .lapsingInto(new Late()));
        all.deadline(
                MERCHANT,
                d -> d.owedBy(Affiliation.MERCHANT)
                        .to(AGENT)
                        .within(wallHours(24))
                        .after(Consult.class)
                        .lapsingInto(new Late()));
        all.deadline(
                PAYOUT,
                d -> d.within(workingDays(3)).on(HOURS).after(Award.class).lapsingInto(new Late()));
        all.deadline(CALL, d -> d.byDate().lapsingInto(new Late()));
        all.deadline(NEEDED, d -> d.byDate().lapsingInto(new Late()));
        all.showingEverything().to(Affiliation.IN_HOUSE);
        all.on(Consult.class).inAnyOpenState().by(AGENT);
        all.on(MerchantSays.class).inAnyOpenState().by(AGENT).meeting(MERCHANT);
        all.on(Award.class).inAnyOpenState().by(AGENT).meeting(DECISION);
        all.on(Paid.class).inAnyOpenState().by(AGENT).meeting(PAYOUT);
        all.on(Needed.class)
                .inAnyOpenState()
                .by(AGENT)
                .dueBy(NEEDED, situation -> situation.action().date());
        return all;
    }

    private final ClockHouse house =
            ClockHouse.saying("2026-11-23T09:00", d -> d.within(workingDays(5)), ClockKindsTest::kinds);

    private List<String> running() {
        return house.file().clocks().stream()
                .map(Clock::name)
                .map(DeadlineName::value)
                .sorted()
                .toList();
    }

    private Optional<Ending> ending(DeadlineName name) {
        return house.file().verdicts().stream()
                .filter(verdict -> verdict.name().equals(name))
                .map(Verdict::ending)
                .reduce((first, last) -> last);
    }

    private void write() {
        house.act(new Correspond(Contact.outbound(Channel.EMAIL, Party.verified("carl", Relation.CUSTOMER))));
    }

    @Test
    void allRunBesideEachOtherAndEachIsEndedByItsOwn() {
        house.until("2026-11-23T09:10");
        house.act(new Consult());
        house.act(new Promise(CALL, at("2026-11-23T16:00"), Optional.empty(), "news"));
        house.act(new Needed(at("2026-11-27T12:00")));
        house.act(new HandOver(LEAD, Optional.empty(), "beyond me"));
        assertThat(running())
                .containsExactly(
                        "call-back",
                        "first-response",
                        "it",
                        "merchant-answers",
                        "needed-by",
                        "next-response",
                        "owned-by-lead",
                        "update",
                        "watch");
        assertThat(house.host().as(house.ann).view(house.id()).clocks().or(List.of()))
                .as("all are shown, not only the nearest")
                .extracting(Clock::name)
                .contains(FIRST, NEXT, UPDATE, DECISION, OWNED, MERCHANT, CALL, NEEDED);
        write();
        assertThat(ending(FIRST)).contains(Ending.MET);
        assertThat(ending(NEXT)).contains(Ending.MET);
        assertThat(ending(UPDATE)).contains(Ending.MET);
        assertThat(ending(DECISION)).as("mere words do not decide").isEmpty();
        house.act(new HandOver(HEAD, Optional.empty(), "beyond us")).act(new MerchantSays());
        assertThat(ending(OWNED)).contains(Ending.MET);
        assertThat(ending(MERCHANT)).contains(Ending.MET);
        house.act(new Award());
        assertThat(ending(DECISION)).contains(Ending.MET);
        assertThat(running()).containsExactly("call-back", "needed-by", "payout", "update", "watch");
        house.act(new Paid()).act(new Close());
        assertThat(ending(PAYOUT)).contains(Ending.MET);
        assertThat(ending(CALL)).contains(Ending.CANCELLED);
        house.whole();
    }

    @Test
    void theNextResponseCountsFromTheOldestUnansweredContact() {
        write();
        for (String time : List.of("2026-11-23T10:00", "2026-11-23T10:30")) {
            house.until(time);
            house.host()
                    .as(house.ann)
                    .receive(
                            house.key(),
                            Contact.inbound(Channel.EMAIL, Party.verified("carl", Relation.CUSTOMER))
                                    .inCase(house.id()));
        }
        assertThat(house.file().clock(NEXT).map(Clock::due)).contains(at("2026-11-23T12:00"));
        house.whole();
    }

    @Test
    void aWindowIsNoDeadline() {
        ClockHouse appeals = ClockHouse.saying(
                "2026-11-23T09:00",
                d -> d.within(workingDays(5)),
                all -> all.on(NeedBy.class)
                        .in(Stage.CLOSED)
                        .by(AGENT)
                        .within(Window.sinceClosing(workingDays(3), HOURS))
                        .workflow());
        appeals.act(new Close()).until("2026-11-26T17:00");
        appeals.act(new NeedBy(at("2026-12-01T09:00")));
        appeals.until("2026-11-26T17:01");
        assertThat(appeals.refused(new NeedBy(at("2026-12-01T09:00"))))
                .isEqualTo("window-closed {until=" + at("2026-11-26T17:00") + "}");
        assertThat(appeals.file().clocks()).isEmpty();
        appeals.act(new Reopen());
        appeals.whole();
    }

    @Test
    void whatACaseTookIsMeasured() {
        house.until("2026-11-24T10:00");
        write();
        house.until("2026-11-25T11:00").act(new Answer()).act(new Close());
        Measures measures = house.host().measures(Office.TENANT, house.id());
        assertThat(measures.firstContact()).contains(Duration.ofHours(25));
        assertThat(measures.firstAnswer()).contains(Duration.ofHours(50));
        assertThat(measures.waited()).isEqualTo(Duration.ofHours(50));
        assertThat(measures.cycles())
                .filteredOn(verdict -> verdict.name().equals(FIRST))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.ending()).isEqualTo(Ending.LAPSED);
                    assertThat(verdict.margin()).contains(Duration.ofHours(-8));
                    assertThat(verdict.elapsed()).contains(Duration.ofHours(9));
                });
    }
}
