package io.redress.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a calendar's text, read word by word. */
final class Statement {

    /** Two dates, the last included. */
    record Dates(LocalDate from, LocalDate to) {}

    /** In every locale alike: a text is read where it was not written. */
    static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private static final Pattern HOURS = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final List<Word> words;
    private int next;

    Statement(List<Word> words) {
        this.words = words;
    }

    Word first() {
        return words.get(0);
    }

    Word word(String expected) {
        if (next == words.size()) {
            Word last = words.get(words.size() - 1);
            // As if the text missing stood right after the last word.
            int end = last.column() + last.text().codePointCount(0, last.text().length()) + (last.quoted() ? 2 : 0);
            throw new CalendarSyntaxException(last.line(), end, "expected " + expected + ", found the end of the line");
        }
        return words.get(next++);
    }

    /** A plain word out of a choice. */
    Word plain(String expected) {
        Word word = word(expected);
        if (word.quoted()) {
            throw word.wrong(expected);
        }
        return word;
    }

    Optional<Word> peek() {
        return next < words.size() ? Optional.of(words.get(next)) : Optional.empty();
    }

    boolean skip(String keyword) {
        boolean found = peek().filter(word -> !word.quoted() && word.text().equals(keyword))
                .isPresent();
        next += found ? 1 : 0;
        return found;
    }

    boolean atDate() {
        return peek().filter(word ->
                        !word.text().isEmpty() && Character.isDigit(word.text().charAt(0)))
                .isPresent();
    }

    Dates dates() {
        Word word = plain("a date such as 2026-10-01 or 2026-10-01..2026-10-07");
        int dots = word.text().indexOf("..");
        return dots < 0
                ? new Dates(date(word, word.text()), date(word, word.text()))
                : new Dates(
                        date(word, word.text().substring(0, dots)),
                        date(word, word.text().substring(dots + 2)));
    }

    MonthDay monthDay() {
        Word word = plain("a month and a day such as 12-25");
        try {
            return MonthDay.parse("--" + word.text());
        } catch (DateTimeException notADay) {
            throw word.wrong("a month and a day such as 12-25");
        }
    }

    DayOfWeek weekday() {
        Word word = plain("a weekday (Mon, Tue, Wed, Thu, Fri, Sat or Sun)");
        return weekday(word, word.text());
    }

    /** Weekdays such as {@code Mon-Fri,Sun}. */
    Set<DayOfWeek> weekdays() {
        Word word = plain("weekdays such as Mon-Fri or Sat,Sun, or a date such as 2026-10-01");
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : word.text().split(",", -1)) {
            int dash = part.indexOf('-');
            Set<DayOfWeek> more = dash < 0
                    ? EnumSet.of(weekday(word, part))
                    : CalendarBuilder.days(
                            weekday(word, part.substring(0, dash)), weekday(word, part.substring(dash + 1)));
            for (DayOfWeek day : more) {
                if (!days.add(day)) {
                    throw word.fault(WEEKDAYS.get(day.getValue() - 1) + " is named twice");
                }
            }
        }
        return days;
    }

    /** One or more hours, until something else comes. */
    List<Opening> hours() {
        List<Opening> hours = new ArrayList<>();
        do {
            hours.add(opening(plain("hours such as 09:00-18:00")));
        } while (peek().filter(word -> !word.quoted()).isPresent());
        return hours;
    }

    /** The note at the end of the line, empty if there is none. */
    String note() {
        String note = "";
        if (peek().filter(Word::quoted).isPresent()) {
            note = word("a note").text();
        }
        end();
        return note;
    }

    void end() {
        peek().ifPresent(word -> {
            throw word.wrong("the end of the line");
        });
    }

    private static Opening opening(Word word) {
        Matcher hours = HOURS.matcher(word.text());
        if (!hours.matches()) {
            throw word.wrong("hours such as 09:00-18:00");
        }
        LocalTime open = time(word, hours.group(1), hours.group(2));
        boolean endOfDay = hours.group(3).equals("24") && hours.group(4).equals("00");
        LocalTime close = endOfDay ? LocalTime.MIDNIGHT : time(word, hours.group(3), hours.group(4));
        return new Opening(open, close);
    }

    private static LocalTime time(Word word, String hour, String minute) {
        if (Integer.parseInt(hour) > 23 || Integer.parseInt(minute) > 59) {
            throw word.wrong("times from 00:00 to 23:59, or 24:00 as the end");
        }
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    private static LocalDate date(Word word, String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException notADate) {
            throw word.wrong("a date such as 2026-10-01 or 2026-10-01..2026-10-07");
        }
    }

    private static DayOfWeek weekday(Word word, String text) {
        int index = WEEKDAYS.indexOf(text);
        if (index < 0) {
            throw word.wrong("a weekday (Mon, Tue, Wed, Thu, Fri, Sat or Sun)");
        }
        return DayOfWeek.of(index + 1);
    }
}
