package io.redress.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of {@code calendar.json}: a calendar, a question, and the answer under the convention that it names. */
record WorkedCase(JsonNode row) {

    private static final Map<String, DayOfWeek> DAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().substring(0, 3), Function.identity()));

    String id() {
        return text("id");
    }

    String tier() {
        return text("tier");
    }

    String convention() {
        return row.path("convention").asText();
    }

    /** The answer in the words of the row, or an error for a question or a convention that is not known here. */
    String answer() {
        WorkingCalendar calendar = calendar();
        return switch (text("op")) {
            case "add" -> local(added(calendar));
            case "between" -> seconds(calendar.between(instant("start"), instant("end")));
            case "addDays" ->
                row.path("dates_only").asBoolean()
                        ? calendar.plusDays(
                                        date("start"), row.path("amount_days").asInt(), roll())
                                .toString()
                        : local(calendar.plusDays(
                                instant("start"), row.path("amount_days").asInt()));
            case "betweenDays" -> String.valueOf(calendar.daysBetween(date("start"), date("end")));
            case "isOpen" -> String.valueOf(calendar.isOpen(instant("start")));
            case "nextOpen" -> local(calendar.nextOpen(instant("start")));
            case "nextClose" -> local(calendar.nextClose(instant("start")));
            default -> throw new IllegalArgumentException("unknown operation " + text("op"));
        };
    }

    String expected() {
        return row.has("expected_seconds") ? text("expected_seconds") : text("expected");
    }

    private Instant added(WorkingCalendar calendar) {
        Duration amount = Duration.ofSeconds(row.path("amount_seconds").asLong());
        boolean back = row.path("direction").asText().equals("backward");
        return back && amount.isZero() ? calendar.lastOpen(instant("start")) : calendar.plus(instant("start"), amount);
    }

    private Counting counting() {
        Counting usual = Counting.USUAL;
        return switch (convention()) {
            case "", "any", "zero-rolls-forward", "zero-rolls-backward", "half-open [start,end)" -> usual;
            case "roll=forward", "roll=following", "roll=backward", "half-open, negative when reversed" -> usual;
            case "reversed-range-is-zero" -> usual.with(Counting.Reversed.ZERO);
            case "count-after-start, keep time of day, then clip into hours (roll forward)",
                    "count-before-start, keep time of day, then clip into hours (roll backward)" ->
                usual.with(Counting.LastDay.TO_SAME_TIME);
            default -> throw new IllegalArgumentException("unknown convention " + convention());
        };
    }

    private Roll roll() {
        return switch (convention()) {
            case "roll=forward", "roll=following" -> Roll.FORWARD;
            case "roll=backward" -> Roll.BACKWARD;
            default -> Roll.NONE;
        };
    }

    private WorkingCalendar calendar() {
        CalendarBuilder builder = WorkingCalendar.named(id()).zone(zone()).counting(counting());
        row.path("week")
                .properties()
                .forEach(day -> day.getValue()
                        .forEach(hours ->
                                builder.open(Set.of(DAYS.get(day.getKey())), time(hours.get(0)), time(hours.get(1)))));
        row.path("special_hours").properties().forEach(date -> {
            LocalDate on = LocalDate.parse(date.getKey());
            if (date.getValue().isEmpty()) {
                builder.closed(on);
            }
            date.getValue().forEach(hours -> builder.openOn(on, time(hours.get(0)), time(hours.get(1))));
        });
        row.path("breaks")
                .properties()
                .forEach(date -> date.getValue()
                        .forEach(hours -> builder.breakOn(
                                LocalDate.parse(date.getKey()), time(hours.get(0)), time(hours.get(1)))));
        row.path("holidays").forEach(date -> builder.closed(LocalDate.parse(date.asText())));
        row.path("extra_workdays")
                .forEach(date -> builder.workingLike(LocalDate.parse(date.asText()), DayOfWeek.MONDAY));
        return builder.build();
    }

    private String text(String field) {
        return row.path(field).asText();
    }

    private ZoneId zone() {
        return ZoneId.of(text("zone"));
    }

    private LocalDate date(String field) {
        return LocalDate.parse(text(field));
    }

    private Instant instant(String field) {
        return text(field).endsWith("Z")
                ? Instant.parse(text(field))
                : LocalDateTime.parse(text(field)).atZone(zone()).toInstant();
    }

    /** As the row writes its expectation: an instant with Z, or local time with seconds. */
    private String local(Instant instant) {
        return expected().endsWith("Z")
                ? instant.toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.ofInstant(instant, zone()));
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toSeconds());
    }

    private static LocalTime time(JsonNode text) {
        return text.asText().equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text.asText());
    }
}
