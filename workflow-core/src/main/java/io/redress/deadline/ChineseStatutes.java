package io.redress.deadline;

import static io.redress.deadline.Duty.Kind.OWED;
import static io.redress.deadline.Duty.Kind.WINDOW;

import io.redress.calendar.Span;
import io.redress.id.DeadlineName;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deadlines that laws of mainland China set for consumers' complaints, as far as their text was read and gives a figure.
 * Working days are those of the State Council's notices: {@link io.redress.calendar.ChineseHolidays}, on a calendar of
 * whole days.
 *
 * <p>The day on which a period begins is not counted. A last day that is a holiday is not moved, neither against a business
 * nor in favour of a consumer; where a court would move it, the host says {@code within(calendarDays(7).orNextWorkingDay())}
 * when it completes the deadline. The first day of each duty is the commencement of the law in the version that is named.
 *
 * <p>Not covered are the day counts of the Measures for handling complaints and reports to market regulators (Order 121, in
 * force since 15 April 2026), those for complaints of tourists, the duties of the Electronic Commerce Law, which have no
 * figure, local rules, and contracts. A host that has read them writes its own pack, such as one with
 *
 * <pre>
 * new Duty(DeadlineName.of("cn-tourism-answer"), "the agency answers", OWED, calendarDays(10),
 *         "from ...", "Measures for handling tourism complaints, Art. ...", LocalDate.of(...))
 * </pre>
 *
 * <p>None of this is legal advice.
 */
public final class ChineseStatutes {

    private static final String CONSUMERS = "Consumer Rights Protection Law (消费者权益保护法), Art. ";
    private static final LocalDate CONSUMERS_FROM = LocalDate.of(2014, 3, 15); // as revised in 2013
    private static final String PENALTIES =
            "Measures on penalties for infringing consumers' rights (侵害消费者权益行为处罚办法), Arts. 8 and 9";
    private static final LocalDate PENALTIES_FROM = LocalDate.of(2015, 3, 15);
    private static final String TELECOM_APPEALS =
            "Measures for handling telecom users' appeals (电信用户申诉处理办法, MIIT Order 35), Art. ";
    private static final LocalDate TELECOM_APPEALS_FROM = LocalDate.of(2016, 7, 30);
    private static final String TELECOM =
            "Telecommunications Regulations (电信条例), Art. 32 (33 before the revision of 2014)";
    private static final LocalDate TELECOM_FROM = LocalDate.of(2000, 9, 25);
    private static final String CARS =
            "Provisions on repair, exchange and return of family cars (家用汽车产品修理更换退货责任规定, SAMR Order 43)";
    private static final LocalDate CARS_FROM = LocalDate.of(2022, 1, 1);

    private static final StatutoryPack CONSUMER_RIGHTS = new StatutoryPack(
            "CN consumer rights",
            List.of(
                    window(
                            "cn-return-defective",
                            "goods of poor quality may be returned, where neither the state nor a contract says otherwise",
                            Span.calendarDays(7),
                            "from receipt of the goods",
                            CONSUMERS + "24",
                            CONSUMERS_FROM),
                    window(
                            "cn-return-without-reason",
                            "goods sold at a distance may be returned without a reason",
                            Span.calendarDays(7),
                            "from receipt of the goods",
                            CONSUMERS + "25",
                            CONSUMERS_FROM),
                    owed(
                            "cn-refund-after-return",
                            "pay back the price of goods returned without a reason",
                            Span.calendarDays(7),
                            "from the day the goods are received back",
                            CONSUMERS + "25",
                            CONSUMERS_FROM),
                    owed(
                            "cn-authority-handles",
                            "the authority handles the complaint and informs the consumer",
                            Span.workingDays(7),
                            "from the day the authority receives the complaint",
                            CONSUMERS + "46",
                            CONSUMERS_FROM)));

    private static final StatutoryPack UNHANDLED_RETURNS = new StatutoryPack(
            "CN unhandled returns",
            List.of(
                    owed(
                            "cn-return-unhandled",
                            "see to a demanded return, or it counts as wilful delay or unreasonable refusal",
                            Span.calendarDays(15),
                            "from the day the demand is received",
                            PENALTIES,
                            PENALTIES_FROM),
                    owed(
                            "cn-refund-unhandled",
                            "pay back the price, or it counts as wilful delay or unreasonable refusal",
                            Span.calendarDays(15),
                            "from the day the goods are received back",
                            PENALTIES,
                            PENALTIES_FROM)));

    private static final StatutoryPack TELECOMMUNICATIONS = new StatutoryPack(
            "CN telecommunications",
            List.of(
                    owed(
                            "cn-telecom-answer",
                            "the operator answers the complaint, or the user may appeal",
                            Span.calendarDays(15),
                            "from the complaint to the operator",
                            TELECOM_APPEALS + "10(4)",
                            TELECOM_APPEALS_FROM),
                    owed(
                            "cn-telecom-acceptance",
                            "the authority accepts the appeal or says why not",
                            Span.workingDays(5),
                            "from the day the authority receives the appeal's documents",
                            TELECOM_APPEALS + "14",
                            TELECOM_APPEALS_FROM),
                    window(
                            "cn-telecom-filing-fees",
                            "an appeal about fees may be filed",
                            Span.months(5),
                            "from when the matter happened",
                            TELECOM_APPEALS + "11",
                            TELECOM_APPEALS_FROM),
                    window(
                            "cn-telecom-filing-other",
                            "an appeal about anything else may be filed",
                            Span.months(24),
                            "from when the matter happened (two years)",
                            TELECOM_APPEALS + "11",
                            TELECOM_APPEALS_FROM),
                    owed(
                            "cn-telecom-repair-urban",
                            "repair a fault in a town",
                            Span.wallHours(48),
                            "from the report of the fault, by the hour",
                            TELECOM,
                            TELECOM_FROM),
                    owed(
                            "cn-telecom-repair-rural",
                            "repair a fault in the country",
                            Span.wallHours(72),
                            "from the report of the fault, by the hour",
                            TELECOM,
                            TELECOM_FROM)));

    private static final StatutoryPack FAMILY_CARS = new StatutoryPack(
            "CN family cars",
            List.of(
                    owed(
                            "cn-car-answer",
                            "the seller answers the demand for exchange or return",
                            Span.workingDays(10),
                            "from the day of the demand",
                            CARS,
                            CARS_FROM),
                    owed(
                            "cn-car-exchange-or-return",
                            "the seller exchanges the car or takes it back",
                            Span.workingDays(20),
                            "from the day of the demand",
                            CARS,
                            CARS_FROM)));

    private static final StatutoryPack TOURISM = new StatutoryPack(
            "CN tourism",
            List.of(window(
                    "cn-tourism-return",
                    "the agency may be asked to take back goods bought on a tour, or refund items paid extra",
                    Span.calendarDays(30),
                    "from the end of the tour",
                    "Tourism Law (旅游法), Art. 35",
                    LocalDate.of(2013, 10, 1))));

    private ChineseStatutes() {}

    /**
     * Returns, refunds and complaints to an authority under the Consumer Rights Protection Law as revised in 2013.
     *
     * @return the pack
     */
    public static StatutoryPack consumerRights() {
        return CONSUMER_RIGHTS;
    }

    /**
     * When returns and refunds count as delayed wilfully or refused without reason. The law says after 15 days: the 15th is
     * the last in time.
     *
     * @return the pack
     */
    public static StatutoryPack unhandledReturns() {
        return UNHANDLED_RETURNS;
    }

    /**
     * Complaints to operators, appeals to the authority, and repairs. The repair of a fault is counted by the hour from its
     * report, the strictest reading.
     *
     * @return the pack
     */
    public static StatutoryPack telecommunications() {
        return TELECOMMUNICATIONS;
    }

    /**
     * Demands for the exchange or return of a family car, under the provisions in force since 2022.
     *
     * @return the pack
     */
    public static StatutoryPack familyCars() {
        return FAMILY_CARS;
    }

    /**
     * Goods bought and items paid extra on a tour.
     *
     * @return the pack
     */
    public static StatutoryPack tourism() {
        return TOURISM;
    }

    /**
     * All duties of this class.
     *
     * @return the pack
     */
    public static StatutoryPack all() {
        return new StatutoryPack(
                "CN",
                Stream.of(CONSUMER_RIGHTS, UNHANDLED_RETURNS, TELECOMMUNICATIONS, FAMILY_CARS, TOURISM)
                        .flatMap(pack -> pack.duties().stream())
                        .toList());
    }

    private static Duty owed(String name, String duty, Span within, String start, String source, LocalDate from) {
        return new Duty(DeadlineName.of(name), duty, OWED, within, start, source, from);
    }

    private static Duty window(String name, String duty, Span within, String start, String source, LocalDate from) {
        return new Duty(DeadlineName.of(name), duty, WINDOW, within, start, source, from);
    }
}
