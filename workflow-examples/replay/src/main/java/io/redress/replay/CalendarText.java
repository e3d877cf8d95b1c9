package io.redress.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The calendar of a worked case in the library's own text format, as a host would keep it. */
public final class CalendarText {

    private CalendarText() {}

    /**
     * Writes a calendar.
     *
     * @param row the calendar as a worked case has it
     * @return its text
     * @throws NotOfferedException when it asks for a convention that the library does not have
     */
    public static String of(JsonNode row) {
        List<String> lines = new ArrayList<>();
        lines.add("calendar \"" + row.path("id").asText() + "\"");
        lines.add("zone " + row.path("zone").asText());
        row.path("week").properties().forEach(day -> {
            if (!day.getValue().isEmpty()) {
                lines.add("open " + weekday(day.getKey()) + hours(day.getValue()));
            }
        });
        row.path("special_hours")
                .properties()
                .forEach(date -> lines.add(
                        date.getValue().isEmpty()
                                ? "closed " + date.getKey()
                                : "open " + date.getKey() + hours(date.getValue())));
        row.path("breaks").properties().forEach(date -> lines.add("break " + date.getKey() + hours(date.getValue())));
        // A make-up day has the hours of a weekday; the cases do not say which, and theirs are all alike.
        row.path("extra_workdays").forEach(date -> lines.add("open " + date.asText() + " like Mon"));
        row.path("holidays").forEach(date -> lines.add("closed " + date.asText()));
        lines.addAll(counting(row.path("convention").asText()));
        return String.join("\n", lines);
    }

    private static List<String> counting(String convention) {
        return switch (convention) {
            case "",
                    "any",
                    "zero-rolls-forward",
                    "zero-rolls-backward",
                    "half-open [start,end)",
                    "half-open, negative when reversed",
                    "roll=forward",
                    "roll=following",
                    "roll=backward" -> List.of();
            case "count-after-start, keep time of day, then clip into hours (roll forward)",
                    "count-before-start, keep time of day, then clip into hours (roll backward)" ->
                List.of("count working-days to-same-time");
            case "reversed-range-is-zero" -> List.of("count reversed as-zero");
            case "dst-gap-interval-dropped" ->
                throw new NotOfferedException("local times in a gap move to the end of the gap, so what is left of an"
                        + " opening after the gap stays open");
            default -> throw new NotOfferedException("the convention '" + convention + "' is not known");
        };
    }

    private static String weekday(String day) {
        return day.substring(0, 1) + day.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String hours(JsonNode hours) {
        StringJoiner words = new StringJoiner(" ", " ", "");
        hours.forEach(one -> words.add(one.path(0).asText() + "-" + one.path(1).asText()));
        return words.toString();
    }
}
