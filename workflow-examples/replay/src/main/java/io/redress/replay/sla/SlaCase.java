package io.redress.replay.sla;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.calendar.WorkingCalendar;
import io.redress.replay.CalendarText;
import io.redress.replay.NotOfferedException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One worked case: what happens to a ticket, and what its clocks shall show.
 *
 * @param row the case as it is written
 */
public record SlaCase(JsonNode row) {
    private static final Instant ZERO = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant END = Instant.MAX;

    /**
     * Its name.
     *
     * @return the name
     */
    public String id() {
        return row.path("id").asText();
    }

    /**
     * Its tier.
     *
     * @return core, convention or quirk
     */
    public String tier() {
        return row.path("tier").asText();
    }

    /**
     * Replays it.
     *
     * @return what differs, with what was expected and what was got; nothing when all is as it shall be
     */
    public List<String> differences() {
        offered();
        List<JsonNode> events = new ArrayList<>();
        row.path("events").forEach(events::add);
        Ticket ticket = new Ticket(terms(), time(events.get(0).path("t").asText()));
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Instant now = time(events.get(i).path("t").asText());
            ticket.until(now);
            happens(ticket, events.get(i));
            if (isLook(events, i)) {
                boolean isLast = i == events.size() - 1;
                for (JsonNode expected : row.path("expect")) {
                    Instant after = time(expected.path("after").asText());
                    if (after.equals(END) ? isLast : after.equals(now) && !isPolicy(events.get(i))) {
                        differences.addAll(new Expectation(expected, this::time, tolerance()).differences(ticket));
                    }
                }
            }
        }
        return differences;
    }

    /** What is expected after an instant holds once everything of that instant has happened but a change of policy. */
    private boolean isLook(List<JsonNode> events, int at) {
        if (at == events.size() - 1) {
            return true;
        }
        JsonNode next = events.get(at + 1);
        return isPolicy(next)
                || time(next.path("t").asText())
                        .isAfter(time(events.get(at).path("t").asText()));
    }

    private static boolean isPolicy(JsonNode event) {
        return event.path("e").asText().startsWith("policy_");
    }

    private void offered() {
        if (row.path("rules").has("exclude_time")
                && !row.path("rules").path("exclude_time").asBoolean()) {
            throw new NotOfferedException("a deadline that runs is always shown; not to pause it is to leave the state"
                    + " out of pausedIn(...)");
        }
    }

    private Duration tolerance() {
        return Duration.ofSeconds(row.path("tolerance_seconds").asLong());
    }

    private TicketWorkflow terms() {
        Set<Stage> pausing = EnumSet.noneOf(Stage.class);
        row.path("rules").path("pause_states").forEach(state -> pausing.add(Stage.named(state.asText())));
        row.path("rules").path("ignore_on").forEach(state -> pausing.add(Stage.named(state.asText())));
        Map<String, Integer> targets = targets(row.path("targets_minutes"));
        Set<String> paused = new HashSet<>();
        row.path("rules").path("applies_to").forEach(clock -> paused.add(clock.asText()));
        return new TicketWorkflow(
                calendar(row.path("calendar"), 1), targets, pausing, paused.isEmpty() ? targets.keySet() : paused);
    }

    private static Map<String, Integer> targets(JsonNode minutes) {
        Map<String, Integer> targets = new TreeMap<>();
        minutes.properties()
                .forEach(clock -> targets.put(clock.getKey(), clock.getValue().asInt()));
        return targets;
    }

    private static WorkingCalendar calendar(JsonNode row, int version) {
        ObjectNode named = row.deepCopy();
        named.put("id", "ticket-hours");
        return WorkingCalendar.parse(CalendarText.of(named).replaceFirst("\n", " version " + version + "\n"));
    }

    private void happens(Ticket ticket, JsonNode event) {
        String by = event.path("by").asText();
        switch (event.path("e").asText()) {
            case "created" -> {
                ticket.created(by.equals("customer"));
                if (event.has("state") && !event.path("state").asText().equals("new")) {
                    ticket.act(new Move(Stage.named(event.path("state").asText())));
                }
            }
            case "customer_message" -> ticket.customerWrites();
            case "agent_contact" -> ticket.agentWrites();
            case "first_response_recorded" -> ticket.act(new Answer());
            case "state" -> ticket.act(new Move(Stage.named(event.path("to").asText())));
            case "closed" -> ticket.act(new Move(Stage.CLOSED));
            case "policy_edited", "policy_swapped" -> changed(ticket, event);
            default ->
                throw new NotOfferedException("the event '" + event.path("e").asText() + "' is not known");
        }
    }

    private void changed(Ticket ticket, JsonNode event) {
        if (event.has("calendar_week")) {
            ObjectNode other = row.path("calendar").deepCopy();
            other.set("week", event.path("calendar_week"));
            TicketWorkflow terms = terms();
            ticket.recalculated(
                    new TicketWorkflow(calendar(other, 2), terms.targets(), terms.pausing(), terms.paused()));
        }
        Map<String, Integer> before = targets(row.path("targets_minutes"));
        targets(event.path("targets")).forEach((clock, minutes) -> {
            if (!minutes.equals(before.get(clock)) && ticket.due(clock).isPresent()) {
                ticket.retargeted(clock, minutes);
            }
        });
    }

    private Instant time(String text) {
        if (text.equals("end")) {
            return END;
        }
        if (text.startsWith("T+")) {
            return ZERO.plus(Duration.ofMinutes(Long.parseLong(text.substring(2).replace("m", ""))));
        }
        ZoneId zone = ZoneId.of(row.path("calendar").path("zone").asText());
        return Optional.of(text)
                .filter(given -> given.endsWith("Z"))
                .map(Instant::parse)
                .orElseGet(() -> LocalDateTime.parse(text).atZone(zone).toInstant());
    }
}
