package io.redress.workflow;

import static io.redress.deadline.BritishStatutes.FINAL_RESPONSE;
import static io.redress.deadline.BritishStatutes.PAYMENT_FINAL_RESPONSE;
import static io.redress.deadline.BritishStatutes.PAYMENT_RESPONSE;
import static io.redress.deadline.BritishStatutes.SUMMARY_RESOLUTION;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.workflow.Shop.AGENT;
import static io.redress.workflow.Shop.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.calendar.Span;
import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.deadline.BritishStatutes;
import io.redress.deadline.ChineseStatutes;
import io.redress.deadline.Duty;
import io.redress.deadline.StatutoryPack;
import io.redress.id.DeadlineName;
import io.redress.workflow.Shop.Finish;
import io.redress.workflow.Shop.Remind;
import io.redress.workflow.Shop.Stage;
import io.redress.workflow.Shop.Take;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A workflow that owes what laws demand, beside what the house promises itself. Cases open at noon on 23 November 2026. */
class StatutoryDeadlinesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final WorkingCalendar BANK = WorkingCalendar.parse("""
            calendar bank
            zone Europe/London
            open Mon-Fri 09:00-17:00
            closed 2026-12-25 "Christmas Day"
            closed 2026-12-28 "Boxing Day, substitute"
            closed 2027-01-01 "New Year's Day"
            """);

    private static Map<DeadlineName, Instant> due(CaseFile file) {
        return file.clocks().stream().collect(Collectors.toMap(Clock::name, Clock::due));
    }

    /** A complaint that is partly about payment services comes under all four rules. */
    private static Workflow bank(List<Duty> duties) {
        return Workflow.named("bank")
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED)
                .takenInBy(AGENT)
                .deadline(
                        Shop.ANSWER,
                        answer -> answer.within(Span.wallHours(8)).repeating().lapsingInto(new Remind()))
                .owing(
                        duties,
                        (duty, deadline) -> deadline.owedBy(AGENT)
                                .to(CUSTOMER)
                                .on(BANK)
                                .lapsingInto(new Remind())
                                .alarming(duty.source(), LEAD))
                .on(Take.class)
                .in(Stage.NEW)
                .to(Stage.WORKING)
                .by(AGENT)
                .meeting(SUMMARY_RESOLUTION)
                .on(Finish.class)
                .in(Stage.WORKING)
                .to(Stage.CLOSED)
                .by(AGENT)
                .meeting(FINAL_RESPONSE, PAYMENT_RESPONSE, PAYMENT_FINAL_RESPONSE)
                .on(Remind.class)
                .inAnyOpenState()
                .by(SYSTEM)
                .build();
    }

    @Test
    void allOfDispRunsBesideEachOtherOnOneCase() {
        Workflow bank = bank(BritishStatutes.disp().on(TODAY));
        CaseFile file = Shop.opened(bank);

        assertThat(due(file))
                .containsEntry(SUMMARY_RESOLUTION, Instant.parse("2026-11-26T17:00:00Z"))
                .containsEntry(PAYMENT_RESPONSE, Instant.parse("2026-12-14T17:00:00Z"))
                .containsEntry(PAYMENT_FINAL_RESPONSE, Instant.parse("2027-01-14T17:00:00Z"))
                .containsEntry(FINAL_RESPONSE, Instant.parse("2027-01-19T00:00:00Z"))
                .containsEntry(Shop.ANSWER, Shop.NOON.plusSeconds(8 * 3600))
                .hasSize(5);
        assertThat(due(Shop.after(bank, file, new Take(), Shop.ANN)))
                .containsOnlyKeys(Shop.ANSWER, FINAL_RESPONSE, PAYMENT_RESPONSE, PAYMENT_FINAL_RESPONSE);
    }

    @Test
    void aHostPicksDutiesAndMayGiveLessTime() {
        Workflow shop = Shop.sound()
                .owing(
                        ChineseStatutes.consumerRights()
                                .only(DeadlineName.of("cn-refund-after-return"))
                                .on(TODAY),
                        (duty, deadline) -> deadline.within(Span.calendarDays(3))
                                .on(WorkingCalendar.roundTheClock(ZoneOffset.UTC))
                                .lapsingInto(new Remind()))
                .build();

        assertThat(due(Shop.opened(shop)))
                .containsEntry(DeadlineName.of("cn-refund-after-return"), Instant.parse("2026-11-27T00:00:00Z"));
    }

    @Test
    void aHostWritesAPackOfItsOwn() {
        DeadlineName refund = DeadlineName.of("eu-package-travel-refund");
        StatutoryPack travel = new StatutoryPack(
                "EU package travel",
                List.of(new Duty(
                        refund,
                        "pay back the traveller after the contract has ended",
                        Duty.Kind.OWED,
                        Span.calendarDays(14),
                        "from the end of the contract, that day not counted",
                        "Directive (EU) 2015/2302, Art. 12",
                        LocalDate.of(2018, 7, 1))));
        Workflow agency = Shop.sound()
                .owing(
                        travel.on(TODAY),
                        (duty, deadline) -> deadline.on(BANK).after(Take.class).lapsingInto(new Remind()))
                .build();
        CaseFile file = Shop.opened(agency);

        assertThat(due(file)).doesNotContainKey(refund);
        assertThat(due(Shop.after(agency, file, new Take(), Shop.ANN)))
                .containsEntry(refund, Instant.parse("2026-12-08T00:00:00Z"));
    }

    @Test
    void whatTheHostLeavesOutIsAFault() {
        assertThatExceptionOfType(FaultyWorkflowException.class)
                .isThrownBy(() -> Shop.sound()
                        .owing(BritishStatutes.disp().only(FINAL_RESPONSE).on(TODAY), (duty, deadline) -> {})
                        .build())
                .withMessageContaining(FINAL_RESPONSE.value())
                .withMessageContaining("on(a calendar)");
    }
}
