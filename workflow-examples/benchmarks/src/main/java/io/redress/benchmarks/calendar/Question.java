package io.redress.benchmarks.calendar;

import java.util.List;
import java.util.Locale;

/** One question: the method that asks it, how much of it, and its words in the table. */
record Question(String method, int amount, String words) {

    private static final Question EIGHT_HOURS = time(8);
    private static final Question MOST_HOURS = time(20_000);
    private static final Question TEN_DAYS = new Question("DateBenchmark.dates", 10, "10 working days, dates");
    private static final Question MOST_DAYS = new Question("DateBenchmark.dates", 2_500, "2,500 working days, dates");

    /** All questions, in the order of the table. */
    static final List<Question> ALL = List.of(
            new Question("InstantBenchmark.time", 30, "30 minutes"),
            EIGHT_HOURS,
            time(80),
            time(2_000),
            MOST_HOURS,
            new Question("InstantBenchmark.between", 0, "time in 10 years"),
            new Question("InstantBenchmark.closing", 10, "10 working days, instants"),
            new Question("InstantBenchmark.closing", 2_500, "2,500 working days, instants"),
            new Question("DateBenchmark.dates", 1, "1 working day, dates"),
            TEN_DAYS,
            new Question("DateBenchmark.dates", 250, "250 working days, dates"),
            MOST_DAYS);

    /** Near and far, whose costs should be alike. */
    static final List<List<Question>> NEAR_AND_FAR =
            List.of(List.of(EIGHT_HOURS, MOST_HOURS), List.of(TEN_DAYS, MOST_DAYS));

    boolean isOfDates() {
        return method.startsWith("Date");
    }

    /** Whether the candidate has an answer in these hours, right or wrong. */
    boolean isFor(Candidate candidate, Hours hours) {
        return switch (candidate) {
            case REDRESS, TABLE -> true;
            case OBJECTLAB -> isOfDates() && (hours == Hours.WEEKDAYS || hours == Hours.HOLIDAYS);
            case JOLLYDAY -> isOfDates() && hours == Hours.HOLIDAYS;
        };
    }

    private static Question time(int hours) {
        return new Question("InstantBenchmark.time", 60 * hours, String.format(Locale.ROOT, "%,d hours", hours));
    }
}
