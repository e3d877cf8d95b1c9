package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * CLOCKS 24 to 27: worked cases from the public test suites that each names as its source, under the convention that it
 * names. An operation or a convention that is not known here is a failure, so no case is passed over silently.
 */
class WorkedCasesTest {

    /** Conventions that this calendar does not offer, each with the reason. */
    private static final Map<String, String> NOT_OFFERED = Map.of(
            "dst-gap-interval-dropped",
            "CLOCKS 25 moves times in a gap to its end, so what is left of an opening after the gap stays open");

    private static final Map<String, Integer> PASSED = new TreeMap<>();

    static List<Named<WorkedCase>> cases() throws IOException {
        try (InputStream file = WorkedCasesTest.class.getResourceAsStream("calendar.json")) {
            JsonNode all = new ObjectMapper().readTree(Objects.requireNonNull(file));
            return StreamSupport.stream(all.spliterator(), false)
                    .map(WorkedCase::new)
                    .filter(row -> !NOT_OFFERED.containsKey(row.convention()))
                    .map(row -> Named.of(row.id() + " " + row.tier(), row))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAnswerIsTheExpectedOne(WorkedCase row) {
        assertThat(row.answer()).isEqualTo(row.expected());
        PASSED.merge(row.tier(), 1, Integer::sum);
    }

    @Test
    void anOpeningThatBeginsInAGapIsNotDropped() {
        WorkingCalendar calendar = WorkingCalendar.parse("""
                calendar cal-027
                zone America/Los_Angeles
                open Sun 02:30-03:15
                open Mon 09:00-17:00
                """);

        assertThat(calendar.nextOpen(Instant.parse("2006-04-02T08:00:00Z")))
                .isEqualTo("2006-04-02T10:00:00Z"); // 03:00 in Los Angeles
    }

    @AfterAll
    static void counts() {
        System.out.println("worked cases passed by tier: " + PASSED + "; conventions not offered: " + NOT_OFFERED);
    }
}
