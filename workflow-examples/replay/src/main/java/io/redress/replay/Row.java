package io.redress.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** One row of a log. */
record Row(Header header, List<String> cells) {

    /** The names of the columns. */
    record Header(List<String> names) {

        Row row(String line) {
            List<String> cells = Arrays.asList(line.split(",", -1));
            if (cells.size() != names.size()) {
                throw new UnusableRowException("it has not as many cells as the first line");
            }
            return new Row(this, cells);
        }
    }

    String text(String column) {
        return cells.get(header.names().indexOf(column));
    }

    /** A wall clock without a zone, which counts as if it were that of UTC: no clock is changed in it. */
    Instant time(String column, DateTimeFormatter format) {
        try {
            return LocalDateTime.parse(text(column), format).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException strange) {
            throw new UnusableRowException(column + " is no time");
        }
    }
}
