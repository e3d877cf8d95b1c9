package io.redress.replay;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** One request to the city. The verdict is empty where the log gives none. */
record BostonRow(
        String id, String type, Instant opened, Optional<Instant> due, Optional<Instant> closed, String verdict) {

    static final String[] COLUMNS = {"case_enquiry_id", "type", "open_dt", "target_dt", "closed_dt", "ontime"};
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    static BostonRow of(Row row) {
        return new BostonRow(
                row.text("case_enquiry_id"),
                row.text("type"),
                row.time("open_dt", TIME),
                time(row, "target_dt"),
                time(row, "closed_dt"),
                row.text("ontime"));
    }

    private static Optional<Instant> time(Row row, String column) {
        return row.text(column).isEmpty() ? Optional.empty() : Optional.of(row.time(column, TIME));
    }
}
