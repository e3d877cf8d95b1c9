package io.redress.calendar;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The public holidays and make-up working days of mainland China, from the yearly notices of the General Office of the
 * State Council; {@link #text} cites each. Days off at a weekend are listed too, for shops that work at weekends.
 *
 * <p>Held are 2018 and 2024 to 2026, the years whose notices were read. For another year a host reads its notice and
 * writes the lines itself, for {@link SpecialDays#parse}. The notices do not say after which weekday a make-up day goes;
 * here it is Monday. They bind employers, not shops: whether a service desk observes them is the host's decision.
 *
 * <p>A calendar that lacks the lines of a year takes its weekdays as they come: nothing is assumed about holidays that are
 * not published. Due instants in such a year may move once its lines are added.
 */
public final class ChineseHolidays {

    // State Council General Office, "Notice on the arrangement of some holidays in 2018", Guobanfa Mingdian [2017] no.
    // 12
    // of 30 November 2017; read in a reprint of the State Council's site and in Wikisource, which agree.
    private static final String YEAR_2018 = """
            # 国务院办公厅关于2018年部分节假日安排的通知 国办发明电〔2017〕12号 2017-11-30
            closed 2018-01-01 "元旦"
            open 2018-02-11 like Mon "春节调休上班"
            closed 2018-02-15..2018-02-21 "春节"
            open 2018-02-24 like Mon "春节调休上班"
            closed 2018-04-05..2018-04-07 "清明节"
            open 2018-04-08 like Mon "清明节调休上班"
            open 2018-04-28 like Mon "劳动节调休上班"
            closed 2018-04-29..2018-05-01 "劳动节"
            closed 2018-06-18 "端午节"
            closed 2018-09-24 "中秋节"
            open 2018-09-29..2018-09-30 like Mon "国庆节调休上班"
            closed 2018-10-01..2018-10-07 "国庆节"
            """;

    // The same for 2024, Guobanfa Mingdian [2023] no. 7 of 25 October 2023; read in the People's Daily of 26 October
    // 2023
    // and, with its number, in Wikisource after the State Council Gazette 2023 no. 31. New Year's Eve (9 February) is a
    // recommendation to employers and no holiday, so it is not here.
    private static final String YEAR_2024 = """
            # 国务院办公厅关于2024年部分节假日安排的通知 国办发明电〔2023〕7号 2023-10-25
            closed 2024-01-01 "元旦"
            open 2024-02-04 like Mon "春节调休上班"
            closed 2024-02-10..2024-02-17 "春节"
            open 2024-02-18 like Mon "春节调休上班"
            closed 2024-04-04..2024-04-06 "清明节"
            open 2024-04-07 like Mon "清明节调休上班"
            open 2024-04-28 like Mon "劳动节调休上班"
            closed 2024-05-01..2024-05-05 "劳动节"
            open 2024-05-11 like Mon "劳动节调休上班"
            closed 2024-06-10 "端午节"
            open 2024-09-14 like Mon "中秋节调休上班"
            closed 2024-09-15..2024-09-17 "中秋节"
            open 2024-09-29 like Mon "国庆节调休上班"
            closed 2024-10-01..2024-10-07 "国庆节"
            open 2024-10-12 like Mon "国庆节调休上班"
            """;

    // The same for 2025, Guobanfa Mingdian [2024] no. 12 of 12 November 2024; the days read in the reprint of Xinhua of
    // that date by Guangming Daily, the number only in other reprints of the full text.
    private static final String YEAR_2025 = """
            # 国务院办公厅关于2025年部分节假日安排的通知 国办发明电〔2024〕12号 2024-11-12
            closed 2025-01-01 "元旦"
            open 2025-01-26 like Mon "春节调休上班"
            closed 2025-01-28..2025-02-04 "春节"
            open 2025-02-08 like Mon "春节调休上班"
            closed 2025-04-04..2025-04-06 "清明节"
            open 2025-04-27 like Mon "劳动节调休上班"
            closed 2025-05-01..2025-05-05 "劳动节"
            closed 2025-05-31..2025-06-02 "端午节"
            open 2025-09-28 like Mon "国庆节调休上班"
            closed 2025-10-01..2025-10-08 "国庆节、中秋节"
            open 2025-10-11 like Mon "国庆节调休上班"
            """;

    // The same for 2026, Guobanfa Mingdian [2025] no. 7 of 4 November 2025; the days read in the reprint of Xinhua of
    // that date by Guangming Daily, the number only in one other reprint of the full text.
    private static final String YEAR_2026 = """
            # 国务院办公厅关于2026年部分节假日安排的通知 国办发明电〔2025〕7号 2025-11-04
            closed 2026-01-01..2026-01-03 "元旦"
            open 2026-01-04 like Mon "元旦调休上班"
            open 2026-02-14 like Mon "春节调休上班"
            closed 2026-02-15..2026-02-23 "春节"
            open 2026-02-28 like Mon "春节调休上班"
            closed 2026-04-04..2026-04-06 "清明节"
            closed 2026-05-01..2026-05-05 "劳动节"
            open 2026-05-09 like Mon "劳动节调休上班"
            closed 2026-06-19..2026-06-21 "端午节"
            open 2026-09-20 like Mon "国庆节调休上班"
            closed 2026-09-25..2026-09-27 "中秋节"
            closed 2026-10-01..2026-10-07 "国庆节"
            open 2026-10-10 like Mon "国庆节调休上班"
            """;

    private ChineseHolidays() {}

    /**
     * The years held here.
     *
     * @return 2018 and 2024 to 2026
     */
    public static Set<Integer> years() {
        return new TreeSet<>(Set.of(2018, 2024, 2025, 2026));
    }

    /**
     * The days of some years, for {@link CalendarBuilder#observing}.
     *
     * @param years the years, each once
     * @return the days
     * @throws IllegalArgumentException if a year is not among {@link #years}, or comes twice
     */
    public static SpecialDays in(int... years) {
        return SpecialDays.parse(
                IntStream.of(years).mapToObj(ChineseHolidays::text).collect(Collectors.joining()));
    }

    /**
     * The days of a year as lines for a calendar's text, with the notice from which they come.
     *
     * @param year the year
     * @return the lines
     * @throws IllegalArgumentException if the year is not among {@link #years}
     */
    public static String text(int year) {
        return switch (year) {
            case 2018 -> YEAR_2018;
            case 2024 -> YEAR_2024;
            case 2025 -> YEAR_2025;
            case 2026 -> YEAR_2026;
            default ->
                throw new IllegalArgumentException(
                        "the holidays of " + year + " are not held here, only those of " + years());
        };
    }
}
