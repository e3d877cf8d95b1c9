package io.redress.replay;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** One update of an incident. What the log knows only afterwards (when it was resolved and closed) is not read. */
record IncidentRow(
        String number, Incident.State state, Instant opened, Instant updated, int priority, boolean madeSla) {

    static final String[] COLUMNS = {"number", "incident_state", "opened_at", "sys_updated_at", "priority", "made_sla"};
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/uuuu HH:mm");

    static IncidentRow of(Row row) {
        Optional<Incident.State> state = Incident.State.named(row.text("incident_state"));
        String priority = row.text("priority");
        if (state.isEmpty()) {
            throw new UnusableRowException("the state " + row.text("incident_state") + " is not known");
        }
        if (!priority.matches("[1-4]")) {
            throw new UnusableRowException("the priority is not 1 to 4");
        }
        return new IncidentRow(
                row.text("number"),
                state.get(),
                row.time("opened_at", TIME),
                row.time("sys_updated_at", TIME),
                Integer.parseInt(priority),
                Boolean.parseBoolean(row.text("made_sla")));
    }
}
