package io.redress.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Somebody replays the log of a service desk. On Tuesday, 1 March 2016 there are nine hours from 14:00 on. */
class IncidentReplayTest {

    private static final String HEADER = "number,incident_state,made_sla,opened_at,sys_updated_at,priority\n";
    private static final String IN_TIME = """
            1,New,true,1/3/2016 14:00,1/3/2016 14:05,3
            1,Active,true,1/3/2016 14:00,1/3/2016 15:00,3
            1,Resolved,true,1/3/2016 14:00,9/3/2016 22:00,3
            1,Closed,true,1/3/2016 14:00,9/3/2016 22:00,3
            """;
    private static final String LATE = """
            2,New,true,1/3/2016 14:00,1/3/2016 14:05,3
            2,Closed,false,1/3/2016 14:00,9/3/2016 22:01,3
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String rows) throws IOException {
        return replay(Files.writeString(folder.resolve("log.csv"), HEADER + rows));
    }

    private int replay(Path file) {
        return Replay.run(
                List.of("service-desk", file.toString()),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    }

    private String said() {
        return out.toString(UTF_8);
    }

    @Test
    void sixtyTwoHoursAreInTimeAndAMinuteMoreIsLate() throws IOException {
        assertThat(run(IN_TIME + LATE)).isZero();
        assertThat(said())
                .contains("6 rows, 2 cases")
                .contains("priority 3: 2 cases, 1 met and 1 not met as recorded, 0 differ");
    }

    @Test
    void theLastPriorityJudges() throws IOException {
        assertThat(run(LATE.replace("22:01,3", "22:01,4").replace("Closed,false", "Closed,true")))
                .isZero();
        assertThat(said()).contains("priority 4: 1 cases, 1 met and 0 not met as recorded, 0 differ");
    }

    @Test
    void moreDifferencesThanAreKnownFailAndAreNamed() throws IOException {
        assertThat(run("4,Closed,false,1/3/2016 14:00,1/3/2016 15:00,4\n")).isEqualTo(Replay.FAILED);
        assertThat(said())
                .contains("differs 4, priority 4: due ")
                .contains("1 differ (1 met here only, 0 met in the log");
    }

    @Test
    void whatIsOpenedAgainIsCounted() throws IOException {
        run("""
                5,Resolved,true,1/3/2016 14:00,1/3/2016 15:00,3
                5,Active,true,1/3/2016 14:00,1/3/2016 16:00,3
                5,Closed,true,1/3/2016 14:00,1/3/2016 17:00,3
                5,Active,true,1/3/2016 14:00,1/3/2016 18:00,3
                5,Closed,true,1/3/2016 14:00,1/3/2016 19:00,3
                """);

        assertThat(said()).contains("opened again: 2 times").contains("1 met and 0 not met as recorded");
    }

    @Test
    void rowsThatCannotBeUsedAreCountedByReason() throws IOException {
        assertThat(run(IN_TIME
                        + "6,-100,true,1/3/2016 14:00,1/3/2016 14:05,3\n"
                        + "7,New,true,1/3/2016,1/3/2016 14:05,3\n"
                        + "8,New,true\n"
                        + "9,New,true,1/3/2016 14:00,1/3/2016 14:05,?\n"))
                .isZero();
        assertThat(said())
                .contains("skipped 1: the state -100 is not known")
                .contains("skipped 1: opened_at is no time")
                .contains("skipped 1: it has not as many cells as the first line")
                .contains("skipped 1: the priority is not 1 to 4");
    }

    @Test
    void aFileOfSomethingElseIsUnusable() throws IOException {
        assertThat(replay(Files.writeString(folder.resolve("other.csv"), "number,state\n1,New\n")))
                .isEqualTo(Replay.UNUSABLE);
        assertThat(err.toString(UTF_8)).contains("has no column incident_state, opened_at");
        assertThat(replay(folder.resolve("missing.csv"))).isEqualTo(Replay.UNUSABLE);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "redress.data",
            matches = ".+",
            disabledReason = "redress.data names no folder of logs")
    void thePublishedLogDiffersOnlyWhereItIsKnownTo() {
        assertThat(replay(Path.of(System.getProperty("redress.data"), "service-desk-incidents.csv.gz")))
                .as(said())
                .isZero();
        assertThat(said()).contains("101,045 rows, 17,136 cases").contains("opened again: 243 times");
    }
}
