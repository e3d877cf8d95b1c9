package io.redress.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody replays a file of worked cases from the command line. */
class CalendarReplayTest {

    private static final String WEEK = "\"zone\": \"Etc/UTC\", \"week\": {\"MON\": [[\"09:00\", \"17:00\"]]}";
    private static final String GOOD = "{\"id\": \"a\", " + WEEK
            + ", \"op\": \"nextOpen\", \"start\": \"2026-11-22T10:00:00\", \"expected\": \"2026-11-23T09:00:00\","
            + " \"tier\": \"core\"}";
    private static final String WRONG = GOOD.replace("T09:00:00", "T10:00:00").replace("\"a\"", "\"b\"");
    private static final String STRANGE = GOOD.replace("\"tier\"", "\"convention\": \"by moonlight\", \"tier\"");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Replay.run(List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("cases.json"), text).toString();
    }

    @Test
    void whatPassesIsCounted() throws IOException {
        assertThat(run("calendar", file("[" + GOOD + "]"))).isZero();
        assertThat(out.toString(UTF_8)).contains("core: 1 passed, 0 failed, 0 not offered");
    }

    @Test
    void aPackedFileIsReadByItsContent() throws IOException {
        Path file = folder.resolve("cases");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(("[" + GOOD + "]").getBytes(UTF_8));
        }

        assertThat(run("calendar", file.toString())).isZero();
    }

    @Test
    void whatFailsIsShownWithBothAnswers() throws IOException {
        assertThat(run("calendar", file("[" + GOOD + "," + WRONG + "]"))).isEqualTo(Replay.FAILED);
        assertThat(out.toString(UTF_8))
                .contains("FAILED b (core): expected 2026-11-23T10:00:00, got 2026-11-23T09:00:00")
                .contains("core: 1 passed, 1 failed, 0 not offered");
    }

    @Test
    void aRowThatMakesNoSenseIsAFailure() throws IOException {
        assertThat(run("calendar", file("[{\"id\": \"x\", \"tier\": \"core\"}]")))
                .isEqualTo(Replay.FAILED);
        assertThat(out.toString(UTF_8)).contains("FAILED x (core)").contains("CalendarSyntaxException");
    }

    @Test
    void whatIsNotOfferedFailsNothing() throws IOException {
        assertThat(run("calendar", file("[" + STRANGE + "]"))).isZero();
        assertThat(out.toString(UTF_8))
                .contains("not offered a (core): the convention 'by moonlight' is not known")
                .contains("core: 0 passed, 0 failed, 1 not offered");
    }

    @Test
    void unusableFilesAreErrorsInOneLine() throws IOException {
        assertThat(run("calendar", folder.resolve("missing").toString())).isEqualTo(Replay.UNUSABLE);
        assertThat(err.toString(UTF_8)).contains("there is no file").doesNotContain("\tat ");
        assertThat(run("calendar", file("[{\"id\": ]"))).isEqualTo(Replay.UNUSABLE);
        assertThat(err.toString(UTF_8)).contains("is not JSON: line 1, column");
        assertThat(run("calendar", file("{}"))).isEqualTo(Replay.UNUSABLE);
        assertThat(run("calendar", file("[1]"))).isEqualTo(Replay.UNUSABLE);
        assertThat(run("calendar", file(""))).isEqualTo(Replay.UNUSABLE);
        assertThat(run("calendar")).isEqualTo(Replay.UNUSABLE);
    }

    @Test
    void helpIsAnAnswerAndAnUnknownCommandIsNot() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("calendar FILE");
        assertThat(run("calender")).isEqualTo(Replay.UNUSABLE);
        assertThat(err.toString(UTF_8)).contains("there is no command 'calender'");
        assertThat(run()).isEqualTo(Replay.UNUSABLE);
    }
}
