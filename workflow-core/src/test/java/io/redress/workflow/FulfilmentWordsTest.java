package io.redress.workflow;

import static io.redress.party.Affiliation.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.calendar.Span;
import io.redress.compensation.OrderFacts;
import io.redress.desk.ComplaintDesk;
import io.redress.id.DeadlineName;
import io.redress.store.MemoryCaseStore;
import io.redress.workflow.PayingShop.Arrived;
import io.redress.workflow.PayingShop.Shut;
import io.redress.workflow.PayingShop.Stage;
import org.junit.jupiter.api.Test;

/** Faults in what a definition says about awards, and a desk without anybody to carry them out. */
class FulfilmentWordsTest {

    @Test
    void noDeadlineHasTheNameOfAnAwardsTimer() {
        DeadlineName reserved = DeadlineName.of("award/1");
        assertThatExceptionOfType(FaultyWorkflowException.class)
                .isThrownBy(() -> PayingShop.definition()
                        .deadline(
                                reserved,
                                taken -> taken.within(Span.wallHours(1))
                                        .repeating()
                                        .lapsingInto(new PayingShop.Remind()))
                        .build())
                .satisfies(faulty ->
                        assertThat(faulty.findings()).extracting(Finding::code).containsExactly("reserved-name"));
    }

    @Test
    void whatTheSystemIsToTakeHasToBeOpenToIt() {
        assertThatExceptionOfType(FaultyWorkflowException.class)
                .isThrownBy(() -> PayingShop.definition()
                        .fulfilling(awards -> awards.onceArrived(Shut.class, remedies -> new Shut()))
                        .build())
                .satisfies(faulty ->
                        assertThat(faulty.findings()).extracting(Finding::code).containsExactly("award-goes-nowhere"));
    }

    @Test
    void whereTheSystemMayTakeItItCanTakeItWithoutFacts() {
        assertThatExceptionOfType(FaultyWorkflowException.class)
                .isThrownBy(() -> {
                    WorkflowBuilder<Stage> shop = PayingShop.definition();
                    shop.on(Arrived.class)
                            .in(Stage.OPEN)
                            .to(Stage.CLOSED)
                            .by(SYSTEM)
                            .reading(OrderFacts.class);
                    shop.build();
                })
                .satisfies(faulty -> assertThat(faulty.findings())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.code()).isEqualTo("award-goes-nowhere");
                            assertThat(finding.where()).isEqualTo("action Arrived in OPEN");
                        }));
    }

    @Test
    void whoeverAwardsNeedsSomebodyToCarryItOut() {
        assertThat(PayingShop.workflow().awards()).isTrue();
        assertThat(Shop.sound().build().awards()).isFalse();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ComplaintDesk.running(PayingShop.workflow())
                        .storing(new MemoryCaseStore())
                        .open())
                .withMessageContaining("fulfilling(...)");
    }
}
