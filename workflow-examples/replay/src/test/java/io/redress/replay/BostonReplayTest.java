package io.redress.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody replays a city's requests. 1 July 2011 is a Friday. */
class BostonReplayTest {

    private static final String HEADER = "case_enquiry_id,type,open_dt,target_dt,closed_dt,ontime\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int replay(Path file, String rule) {
        return Replay.run(
                List.of("boston", file.toString(), "--rule", rule),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    }

    private int run(String rows) throws IOException {
        return replay(Files.writeString(folder.resolve("log.csv"), HEADER + rows), "2011");
    }

    private String said() {
        return out.toString(UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "2011-07-01T10:00:00Z, 2011-07-04T10:00:00Z, 2011-07-04T10:00:00Z",
        "2011-07-01T17:00:00Z, 2011-07-05T08:30:00Z, 2011-07-05T08:30:00Z",
        "2011-07-01T04:00:00Z, 2011-07-04T04:00:00Z, 2011-07-04T08:30:00Z",
        "2011-07-02T10:00:00Z, 2011-07-05T10:00:00Z, 2011-07-05T08:30:00Z",
        "2011-07-02T22:00:00Z, 2011-07-06T08:30:00Z, 2011-07-05T08:30:00Z"
    })
    void oneBusinessDayByBothRules(Instant opened, Instant in2011, Instant in2013) {
        assertThat(BostonRule.OF_2011.afterBusinessDays(opened, 1)).isEqualTo(in2011);
        assertThat(BostonRule.OF_2013.afterBusinessDays(opened, 1)).isEqualTo(in2013);
    }

    @Test
    void closedAtTheDueInstantIsOnTimeAndASecondLaterIsOverdue() throws IOException {
        assertThat(run("""
                        1,Pothole,2011-07-01 10:00:00,2011-07-05 10:00:00,2011-07-05 10:00:00,ONTIME
                        2,Pothole,2011-07-01 10:00:00,2011-07-05 10:00:00,2011-07-05 10:00:01,OVERDUE
                        3,Pothole,2011-07-02 10:00:00,2011-07-06 10:00:00,,OVERDUE
                        """)).isZero();
        assertThat(said())
                .contains("due as recorded, within 120 s: 3 of 3")
                .contains("closed: 2 cases, 1 met and 1 not met as recorded, 0 differ")
                .contains("skipped 1: it is still open");
    }

    @Test
    void aVerdictThatDoesNotFollowFromTheDueInstantFails() throws IOException {
        assertThat(run("1,Pothole,2011-07-01 10:00:00,2011-07-05 10:00:00,2011-07-05 10:00:01,ONTIME\n"))
                .isEqualTo(Replay.FAILED);
        assertThat(said()).contains("1 differ (0 met here only, 1 met in the log only)");
    }

    @Test
    void aDueInstantThatNoPromiseOfTheTypeExplainsFails() throws IOException {
        assertThat(run("""
                        1,Pothole,2011-07-01 10:00:00,2011-07-05 10:00:00,,OVERDUE
                        2,Pothole,2011-07-01 10:00:00,2011-07-05 10:00:00,,OVERDUE
                        3,Pothole,2011-07-01 10:00:00,2011-07-05 10:03:00,,OVERDUE
                        """)).isEqualTo(Replay.FAILED);
        assertThat(said()).contains("due as recorded, within 120 s: 2 of 3");
    }

    @Test
    void aRuleOfAnotherYearIsUnusable() {
        assertThat(replay(folder.resolve("log.csv"), "2012")).isEqualTo(Replay.UNUSABLE);
        assertThat(err.toString(UTF_8)).contains("the rule is 2011 or 2013, not 2012");
    }

    @Test
    @EnabledIfSystemProperty(
            named = "redress.data",
            matches = ".+",
            disabledReason = "redress.data names no folder of logs")
    void thePublishedLogDiffersOnlyWhereItIsKnownTo() {
        assertThat(replay(Path.of(System.getProperty("redress.data"), "boston-311-2011h2.csv.gz"), "2011"))
                .as(said())
                .isZero();
        assertThat(said())
                .contains("46,850 of 47,270")
                .contains("35,591 met and 8,070 not met as recorded, 0 differ")
                .contains("skipped 3: it is due before it is opened");
    }
}
