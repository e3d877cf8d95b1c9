package io.redress.replay.sla;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.replay.NotOfferedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the clocks of a ticket shall show at one instant.
 *
 * @param row what is expected
 * @param time reads an instant
 * @param tolerance how far an instant may be off
 */
record Expectation(JsonNode row, Function<String, Instant> time, Duration tolerance) {

    List<String> differences(Ticket ticket) {
        List<String> differences = new ArrayList<>();
        row.properties().forEach(part -> {
            JsonNode clocks = part.getValue();
            switch (part.getKey()) {
                case "after" -> {}
                case "due" ->
                    each(clocks, differences, "due", (clock, expected) -> dueAsExpected(ticket, clock, expected));
                case "elapsed_min" ->
                    each(clocks, differences, "elapsed", (clock, expected) -> minutes(ticket.elapsed(clock), expected));
                case "margin_min" ->
                    each(clocks, differences, "margin", (clock, expected) -> minutes(ticket.margin(clock), expected));
                case "verdict" ->
                    each(
                            clocks,
                            differences,
                            "verdict",
                            (clock, expected) -> told(ticket.verdict(clock), expected.asText()));
                case "starts" -> {
                    Optional<Instant> start = ticket.starts("resolution");
                    near(start, clocks)
                            .ifPresent(got -> differences.add("starts: expected " + clocks + ", got " + got));
                }
                default -> throw new NotOfferedException("the expectation '" + part.getKey() + "' is not known");
            }
        });
        return differences;
    }

    /** Gives what was got instead, if it differs. */
    private interface Check {
        Optional<String> got(String clock, JsonNode expected);
    }

    private void each(JsonNode clocks, List<String> differences, String what, Check check) {
        clocks.properties()
                .forEach(clock -> check.got(clock.getKey(), clock.getValue())
                        .ifPresent(got -> differences.add(what + " of " + clock.getKey() + " after "
                                + row.path("after").asText() + ": expected "
                                + clock.getValue().asText() + ", got " + got)));
    }

    private Optional<String> dueAsExpected(Ticket ticket, String clock, JsonNode expected) {
        return near(clock.equals("earliest") ? ticket.earliest() : ticket.due(clock), expected);
    }

    private Optional<String> near(Optional<Instant> got, JsonNode expected) {
        if (expected.isNull()) {
            return got.map(Instant::toString);
        }
        Instant wanted = time.apply(expected.asText());
        boolean isNear = got.filter(
                        instant -> Duration.between(wanted, instant).abs().compareTo(tolerance) <= 0)
                .isPresent();
        return isNear
                ? Optional.empty()
                : Optional.of(got.map(Instant::toString).orElse("nothing"));
    }

    private static Optional<String> minutes(Optional<Duration> got, JsonNode expected) {
        return told(got.map(time -> String.valueOf(time.toMinutes())).orElse("nothing"), expected.asText());
    }

    private static Optional<String> told(String got, String expected) {
        return got.equals(expected) ? Optional.empty() : Optional.of(got);
    }
}
