package io.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Worked cases with weekly hours only, from the public test suites that each case names as its source. An operation
 * this test does not know is a failure, so no case is passed over silently.
 */
class WorkedCasesTest {

    private static final Map<String, DayOfWeek> DAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().substring(0, 3), Function.identity()));

    static List<Named<JsonNode>> cases() throws IOException {
        try (InputStream file = WorkedCasesTest.class.getResourceAsStream("calendar-weekly.json")) {
            JsonNode all = new ObjectMapper().readTree(Objects.requireNonNull(file));
            return StreamSupport.stream(all.spliterator(), false)
                    .map(row -> Named.of(
                            row.get("id").asText() + " " + row.get("op").asText(), row))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAnswerIsTheExpectedOne(JsonNode row) {
        WorkingCalendar calendar = calendar(row);
        String op = row.get("op").asText();
        switch (op) {
            case "add" ->
                assertThat(calendar.plus(
                                instant(row, "start"),
                                Duration.ofSeconds(row.get("amount_seconds").asLong())))
                        .isEqualTo(instant(row, "expected"));
            case "between" ->
                assertThat(calendar.between(instant(row, "start"), instant(row, "end")))
                        .isEqualTo(
                                Duration.ofSeconds(row.get("expected_seconds").asLong()));
            case "addDays" -> {
                assertThat(row.get("dates_only").asBoolean()).isTrue();
                assertThat(calendar.plusDays(
                                LocalDate.parse(row.get("start").asText()),
                                row.get("amount_days").asInt()))
                        .isEqualTo(row.get("expected").asText());
            }
            default -> throw new AssertionError("unknown operation " + op);
        }
    }

    private static WorkingCalendar calendar(JsonNode row) {
        WorkingCalendar.Builder builder = WorkingCalendar.named(row.get("id").asText())
                .zone(ZoneId.of(row.get("zone").asText()));
        for (Map.Entry<String, JsonNode> day : row.get("week").properties()) {
            for (JsonNode hours : day.getValue()) {
                builder.open(Set.of(DAYS.get(day.getKey())), time(hours.get(0)), time(hours.get(1)));
            }
        }
        return builder.build();
    }

    private static LocalTime time(JsonNode text) {
        return text.asText().equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text.asText());
    }

    private static Instant instant(JsonNode row, String field) {
        String text = row.get(field).asText();
        return text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text)
                        .atZone(ZoneId.of(row.get("zone").asText()))
                        .toInstant();
    }
}
