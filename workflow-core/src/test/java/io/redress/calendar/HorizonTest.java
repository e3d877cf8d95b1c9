package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The year of a second is looked up, not calculated: all years that any zone can reach. */
class HorizonTest {

    @Test
    void aYearBeginsWithItsFirstSecond() {
        for (int year = 1899; year <= 3001; year++) {
            long first = LocalDate.of(year, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

            assertThat(Horizon.beginOf(year)).isEqualTo(first);
            assertThat(Horizon.yearOf(first)).isEqualTo(year);
            assertThat(Horizon.yearOf(first - 1)).isEqualTo(year - 1);
        }
    }
}
