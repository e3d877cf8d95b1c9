package io.redress.stories;

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

    static String at(Instant instant) {
        return SHOWN.format(instant);
    }
}
