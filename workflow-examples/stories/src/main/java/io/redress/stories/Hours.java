package io.redress.stories;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Virtual time as the wall clock in Shanghai shows it. */
final class Hours {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("EEE dd MMM HH:mm", Locale.ENGLISH).withZone(SHANGHAI);

    private Hours() {}

    /** The instant of a wall-clock time such as {@code 2018-09-10T09:00}. */
    static Instant of(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(SHANGHAI).toInstant();
    }

    /** A time such as {@code 16 d 1 h} or {@code -3 min}; of its days each has 24 hours. */
    static String lasting(Duration time) {
        Duration length = time.abs();
        String shown =
                part(length.toDays(), "d") + part(length.toHoursPart(), "h") + part(length.toMinutesPart(), "min");
        return shown.isEmpty() ? "0 min" : (time.isNegative() ? "-" : "") + shown.strip();
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : count + " " + unit + " ";
    }

    static String at(Instant instant) {
        return SHOWN.format(instant);
    }
}
