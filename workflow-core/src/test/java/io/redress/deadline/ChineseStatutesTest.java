package io.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.ChineseHolidays;
import io.redress.calendar.WorkingCalendar;
import io.redress.id.DeadlineName;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A complaint in mainland China on Friday, 18 September 2026 at three. Sunday the 20th is a working day; 25 to 27 September
 * and 1 to 7 October are holidays; Saturday, 10 October is a working day again.
 */
class ChineseStatutesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant FRIDAY =
            LocalDateTime.parse("2026-09-18T15:00").atZone(SHANGHAI).toInstant();
    private static final WorkingCalendar OFFICES = WorkingCalendar.named("offices")
            .zone(SHANGHAI)
            .wholeDays(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
            .observing(ChineseHolidays.in(2026))
            .build();

    // An end at midnight is 24:00 of the day before.
    @ParameterizedTest
    @CsvSource({
        "cn-return-defective, 2026-09-26T00:00, WINDOW, 消费者权益保护法, Art. 24, 2014-03-15",
        "cn-return-without-reason, 2026-09-26T00:00, WINDOW, 消费者权益保护法, Art. 25, 2014-03-15",
        "cn-refund-after-return, 2026-09-26T00:00, OWED, 消费者权益保护法, Art. 25, 2014-03-15",
        "cn-authority-handles, 2026-09-30T00:00, OWED, 消费者权益保护法, Art. 46, 2014-03-15",
        "cn-return-unhandled, 2026-10-04T00:00, OWED, 侵害消费者权益行为处罚办法, Arts. 8 and 9, 2015-03-15",
        "cn-refund-unhandled, 2026-10-04T00:00, OWED, 侵害消费者权益行为处罚办法, Arts. 8 and 9, 2015-03-15",
        "cn-telecom-answer, 2026-10-04T00:00, OWED, 电信用户申诉处理办法, Art. 10(4), 2016-07-30",
        "cn-telecom-acceptance, 2026-09-25T00:00, OWED, 电信用户申诉处理办法, Art. 14, 2016-07-30",
        "cn-telecom-filing-fees, 2027-02-19T00:00, WINDOW, 电信用户申诉处理办法, Art. 11, 2016-07-30",
        "cn-telecom-filing-other, 2028-09-19T00:00, WINDOW, 电信用户申诉处理办法, Art. 11, 2016-07-30",
        "cn-telecom-repair-urban, 2026-09-20T15:00, OWED, 电信条例, Art. 32, 2000-09-25",
        "cn-telecom-repair-rural, 2026-09-21T15:00, OWED, 电信条例, Art. 32, 2000-09-25",
        "cn-car-answer, 2026-10-10T00:00, OWED, 家用汽车产品修理更换退货责任规定, Order 43, 2022-01-01",
        "cn-car-exchange-or-return, 2026-10-23T00:00, OWED, 家用汽车产品修理更换退货责任规定, Order 43, 2022-01-01",
        "cn-tourism-return, 2026-10-19T00:00, WINDOW, 旅游法, Art. 35, 2013-10-01",
    })
    void eachDutyIsDueAsItsArticleSays(
            String name, LocalDateTime due, Duty.Kind kind, String law, String article, LocalDate from) {
        List<Duty> duties = ChineseStatutes.all().only(DeadlineName.of(name)).on(from);

        assertThat(duties).singleElement().satisfies(duty -> {
            assertThat(LocalDateTime.ofInstant(OFFICES.due(FRIDAY, duty.within()), SHANGHAI))
                    .isEqualTo(due);
            assertThat(duty.kind()).isEqualTo(kind);
            assertThat(duty.source()).contains(law, article);
        });
        assertThat(ChineseStatutes.all().only(DeadlineName.of(name)).on(from.minusDays(1)))
                .isEmpty();
    }

    @Test
    void noDutyIsLeftOutAbove() {
        assertThat(ChineseStatutes.all().duties())
                .hasSize(15)
                .allSatisfy(duty -> assertThat(duty.startRule()).startsWith("from "));
        assertThat(ChineseStatutes.all().on(LocalDate.of(2026, 9, 18)))
                .isEqualTo(ChineseStatutes.all().duties());
    }
}
