package io.redress.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody plays tickets through the engine from the command line. */
class SlaReplayTest {

    private static final String TICKET = "{\"id\": \"a\", \"tier\": \"core\", \"relative\": true,"
            + " \"calendar\": {\"zone\": \"Etc/UTC\", \"week\": {\"MON\": [[\"00:00\", \"24:00\"]]}},"
            + " \"targets_minutes\": {\"next_response\": 60},"
            + " \"events\": [{\"t\": \"T+0\", \"e\": \"created\"}, {\"t\": \"T+10m\", \"e\": \"customer_message\"}],"
            + " \"expect\": [{\"after\": \"end\", \"due\": {\"next_response\": \"T+70m\"}}]}";

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

    /** CLOCKS 2, 3, 4, 16 to 18, 20, 21 and 28, as service desks have them. */
    @Test
    void theWorkedCasesOfServiceDesksPass() throws IOException {
        Path file = folder.resolve("sla.json");
        try (InputStream cases = getClass().getResourceAsStream("sla.json")) {
            Files.copy(Objects.requireNonNull(cases), file);
        }
        assertThat(run("sla", file.toString())).as(out.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8))
                .contains("core: 18 passed, 0 failed, 0 not offered")
                .contains("convention: 2 passed, 0 failed, 1 not offered");
    }

    @Test
    void whatDiffersIsShownWithBothAnswers() throws IOException {
        assertThat(run("sla", file("[" + TICKET.replace("T+70m", "T+60m") + "]")))
                .isEqualTo(Replay.FAILED);
        assertThat(out.toString(UTF_8))
                .contains("FAILED a (core): due of next_response after end: expected T+60m, got 2026-01-05T01:10:00Z");
    }

    @Test
    void whatIsNotKnownIsNotOffered() throws IOException {
        assertThat(run("sla", file("[" + TICKET.replace("customer_message", "eclipse") + "]")))
                .isZero();
        assertThat(out.toString(UTF_8)).contains("not offered a (core): the event 'eclipse' is not known");
    }

    @Test
    void aTicketThatMakesNoSenseIsAFailure() throws IOException {
        assertThat(run("sla", file("[" + TICKET.replace("T+10m", "noon") + "]")))
                .isEqualTo(Replay.FAILED);
        assertThat(out.toString(UTF_8)).contains("FAILED a (core): got DateTimeParseException");
        assertThat(run("sla")).isEqualTo(Replay.UNUSABLE);
    }
}
