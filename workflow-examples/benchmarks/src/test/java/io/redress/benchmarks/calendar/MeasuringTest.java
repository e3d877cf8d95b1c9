package io.redress.benchmarks.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** Somebody runs the calendar benchmark; here for a moment only, so that the figures mean nothing. */
class MeasuringTest {

    @Test
    void everyQuestionIsAnsweredInEveryCalendar() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream progress = new ByteArrayOutputStream();

        new CalendarBenchmark(0, 1).run(new PrintStream(out, true, UTF_8), new PrintStream(progress, true, UTF_8));

        assertThat(out.toString(UTF_8).lines().filter(line -> line.contains(" ns, ")))
                .hasSize(Hours.values().length * Question.ALL.size())
                .noneMatch(line -> line.contains("NaN"));
        assertThat(progress.toString(UTF_8)).contains("HOLIDAYS, 20,000 hours", "JOLLYDAY");
    }
}
