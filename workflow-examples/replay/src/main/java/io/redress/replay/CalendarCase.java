package io.redress.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.calendar.Roll;
import io.redress.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One worked case: a calendar, a question and the expected answer. */
record CalendarCase(JsonNode row) {

    String id() {
        return text("id");
    }

    String tier() {
        return text("tier");
    }

    String expected() {
        return row.has("expected_seconds") ? text("expected_seconds") : text("expected");
    }

    /** The library's answer, in the words of the row. */
    String answer() {
        WorkingCalendar calendar = WorkingCalendar.parse(CalendarText.of(row));
        return switch (text("op")) {
            case "add" -> moment(added(calendar));
            case "between" ->
                String.valueOf(
                        calendar.between(instant("start"), instant("end")).toSeconds());
            case "addDays" -> addedDays(calendar, row.path("amount_days").asInt());
            case "betweenDays" -> String.valueOf(calendar.daysBetween(date("start"), date("end")));
            case "isOpen" -> String.valueOf(calendar.isOpen(instant("start")));
            case "nextOpen" -> moment(calendar.nextOpen(instant("start")));
            case "nextClose" -> moment(calendar.nextClose(instant("start")));
            default -> throw new NotOfferedException("the operation '" + text("op") + "' is not known");
        };
    }

    private Instant added(WorkingCalendar calendar) {
        Duration amount = Duration.ofSeconds(row.path("amount_seconds").asLong());
        boolean back = text("direction").equals("backward");
        return back && amount.isZero() ? calendar.lastOpen(instant("start")) : calendar.plus(instant("start"), amount);
    }

    private String addedDays(WorkingCalendar calendar, int days) {
        return row.path("dates_only").asBoolean()
                ? calendar.plusDays(date("start"), days, roll()).toString()
                : moment(calendar.plusDays(instant("start"), days));
    }

    private Roll roll() {
        return switch (text("convention")) {
            case "roll=forward", "roll=following" -> Roll.FORWARD;
            case "roll=backward" -> Roll.BACKWARD;
            default -> Roll.NONE;
        };
    }

    private String text(String field) {
        return row.path(field).asText();
    }

    private LocalDate date(String field) {
        return LocalDate.parse(text(field));
    }

    private ZoneId zone() {
        return ZoneId.of(text("zone"));
    }

    private Instant instant(String field) {
        return text(field).endsWith("Z")
                ? Instant.parse(text(field))
                : LocalDateTime.parse(text(field)).atZone(zone()).toInstant();
    }

    private String moment(Instant instant) {
        return expected().endsWith("Z")
                ? instant.toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.ofInstant(instant, zone()));
    }
}
