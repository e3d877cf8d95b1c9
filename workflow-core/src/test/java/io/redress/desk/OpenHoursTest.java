package io.redress.desk;

import static io.redress.calendar.Span.wallHours;
import static io.redress.desk.ClockHouse.HOURS;
import static io.redress.desk.ClockHouse.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.ClockHouse.Raise;
import org.junit.jupiter.api.Test;

/** Messages can wait for open hours; what is urgent never does: CLOCKS 32. */
class OpenHoursTest {
    private final ClockHouse house = ClockHouse.saying(
            "2026-11-23T16:00",
            it -> it.within(wallHours(2)).repeating().alarming("late", LEAD),
            all -> all.deliveringIn(HOURS));

    @Test
    void anAlarmInTheEveningIsDeliveredInTheMorning() {
        house.until("2026-11-23T18:01");
        assertThat(house.told()).isEmpty();
        house.until("2026-11-24T08:59");
        assertThat(house.told()).isEmpty();
        house.until("2026-11-24T09:00");
        assertThat(house.told()).isNotEmpty().containsOnly("late lead");
        house.whole();
    }

    @Test
    void anUrgentOneIsDeliveredAtOnceAndWaitsForNoneBeforeIt() {
        house.until("2026-11-23T18:01");
        assertThat(house.told()).isEmpty();
        house.act(new Raise()).until("2026-11-23T20:01");
        assertThat(house.told()).containsExactly("late lead");
        house.until("2026-11-24T09:00");
        assertThat(house.told().size()).isGreaterThan(1);
        house.whole();
    }
}
