package io.redress.deadline;

import static io.redress.deadline.Duty.Kind.OWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.calendar.Span;
import io.redress.id.DeadlineName;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host writes down the rules of its trade, and they change. */
class OwnPackTest {

    private static final DeadlineName ANSWER = DeadlineName.of("answer");
    private static final DeadlineName REFUND = DeadlineName.of("refund");
    private static final Duty OLD = duty(ANSWER, Span.calendarDays(30), "2020-01-01");
    private static final Duty NEW = duty(ANSWER, Span.calendarDays(14), "2026-07-01");
    private static final Duty PAID = duty(REFUND, Span.workingDays(5), "2026-07-01");
    private static final StatutoryPack TRADE = new StatutoryPack("trade", List.of(NEW, PAID, OLD));

    private static Duty duty(DeadlineName name, Span within, String from) {
        return new Duty(name, "do it", OWED, within, "from receipt", "Code of the trade, 1", LocalDate.parse(from));
    }

    @Test
    void theDayOfIntakeChoosesTheVersion() {
        assertThat(TRADE.on(LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(TRADE.on(LocalDate.of(2026, 6, 30))).containsExactly(OLD);
        assertThat(TRADE.on(LocalDate.of(2026, 7, 1))).containsExactly(NEW, PAID);
        assertThat(TRADE.only(ANSWER).on(LocalDate.of(2030, 1, 1))).containsExactly(NEW);
    }

    @Test
    void whatContradictsItselfIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatutoryPack("trade", List.of(OLD, OLD)))
                .withMessageContainingAll("answer", "twice", "2020-01-01");
        assertThatIllegalArgumentException().isThrownBy(() -> new StatutoryPack("trade", List.of()));
        assertThatIllegalArgumentException().isThrownBy(TRADE::only);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TRADE.only(ANSWER, DeadlineName.of("reply")))
                .withMessageContainingAll("trade", "reply");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Duty(ANSWER, "answer", OWED, Span.weeks(1), "from receipt", " ", LocalDate.of(2026, 1, 1)))
                .withMessageContaining("source");
    }
}
