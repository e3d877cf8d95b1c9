package io.redress.calendar;

import io.redress.calendar.Statement.Dates;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads calendars from text, line by line; whatever contradicts an earlier line is a fault of the later one. */
final class CalendarParser {

    static final int MOST_CHARACTERS = 1_000_000;

    private static final String STATEMENTS = "'zone', 'open', 'closed', 'break', 'count', 'repeated' or 'within'";

    private final List<WorkingCalendar> calendars = new ArrayList<>();
    private final List<Word> names = new ArrayList<>();
    private final List<CountingWords> counted = new ArrayList<>();
    private Optional<CalendarBuilder> current = Optional.empty();
    private boolean zoned;
    private boolean repeating;
    private Counting counting = Counting.USUAL;

    private CalendarParser() {}

    static WorkingCalendar calendar(String text) {
        CalendarParser parser = new CalendarParser();
        for (Statement line : statements(text)) {
            parser.read(line);
        }
        if (parser.current.isEmpty()) {
            throw new CalendarSyntaxException(
                    (int) text.lines().count() + 1, 1, "expected 'calendar', found the end of the text");
        }
        parser.finish();
        return parser.nested();
    }

    static SpecialDays specialDays(String text) {
        SpecialDaysBuilder days = new SpecialDaysBuilder();
        for (Statement line : statements(text)) {
            Word keyword = line.plain("'open', 'closed' or 'break'");
            if (!readDays(keyword, line, days)) {
                throw keyword.wrong("'open', 'closed' or 'break' and a date");
            }
        }
        return days.build();
    }

    private static List<Statement> statements(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new CalendarSyntaxException(1, 1, "expected at most 1,000,000 characters, found " + text.length());
        }
        List<Statement> statements = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            // Some editors begin a file with a mark of its byte order.
            String line =
                    i == 0 && lines.get(0).startsWith("\uFEFF") ? lines.get(0).substring(1) : lines.get(i);
            List<Word> words = LineReader.words(line, i + 1);
            if (!words.isEmpty()) {
                statements.add(new Statement(words));
            }
        }
        return statements;
    }

    private void read(Statement line) {
        Word keyword = line.plain("a statement");
        if (current.isEmpty()) {
            begin(keyword, line);
            return;
        }
        CalendarBuilder calendar = current.get();
        switch (keyword.text()) {
            case "calendar" -> throw keyword.fault("a second calendar in one text comes after 'within'");
            case "zone" -> zone(keyword, line, calendar);
            case "count" -> count(keyword, line);
            case "repeated" -> repeated(keyword, line, calendar);
            case "within" -> {
                line.end();
                finish();
            }
            default -> {
                if (!readDays(keyword, line, calendar.days()) && !openWeekly(keyword, line, calendar)) {
                    throw keyword.wrong(STATEMENTS);
                }
            }
        }
    }

    private void begin(Word keyword, Statement line) {
        if (!keyword.text().equals("calendar")) {
            throw keyword.wrong("'calendar'");
        }
        Word name = line.word("the name of the calendar");
        if (!name.quoted() && !CalendarPrinter.isPlain(name.text())) {
            throw name.wrong("a name of letters, digits and -_. or one in quotes");
        }
        CalendarBuilder builder = checked(name, () -> WorkingCalendar.named(name.text()));
        if (line.skip("version")) {
            Word number = line.plain("a number above zero");
            if (!number.text().matches("[1-9][0-9]{0,8}")) {
                throw number.wrong("a number above zero");
            }
            builder.version(Integer.parseInt(number.text()));
        }
        line.end();
        current = Optional.of(builder);
        names.add(keyword);
    }

    private void zone(Word keyword, Statement line, CalendarBuilder calendar) {
        if (zoned) {
            throw keyword.fault("the calendar has a zone already");
        }
        Word id = line.plain("a time zone such as Asia/Shanghai");
        try {
            calendar.zone(ZoneId.of(id.text()));
        } catch (DateTimeException unknown) {
            throw id.wrong("a time zone such as Asia/Shanghai");
        }
        line.end();
        zoned = true;
    }

    private void count(Word keyword, Statement line) {
        CountingWords choice = CountingWords.read(line);
        if (counted.stream().anyMatch(choice::excludes)) {
            throw keyword.fault("the calendar has a setting for this already");
        }
        counted.add(choice);
        counting = choice.in(counting);
    }

    private void repeated(Word keyword, Statement line, CalendarBuilder calendar) {
        Word reading = line.plain("'first-to-last' or 'first'");
        calendar.repeatedTime(
                switch (reading.text()) {
                    case "first-to-last" -> RepeatedTime.FIRST_TO_LAST;
                    case "first" -> RepeatedTime.FIRST;
                    default -> throw reading.wrong("'first-to-last' or 'first'");
                });
        line.end();
        if (repeating) {
            throw keyword.fault("the calendar has a setting for this already");
        }
        repeating = true;
    }

    private static boolean openWeekly(Word keyword, Statement line, CalendarBuilder calendar) {
        if (!keyword.text().equals("open")) {
            return false;
        }
        Set<DayOfWeek> weekdays = line.weekdays();
        List<Opening> hours = line.hours();
        line.end();
        return checked(keyword, () -> {
            hours.forEach(opening -> calendar.open(weekdays, opening.open(), opening.close()));
            return true;
        });
    }

    /** Reads a line about dates; false if it is another one. */
    private static boolean readDays(Word keyword, Statement line, SpecialDaysBuilder days) {
        switch (keyword.text()) {
            case "closed" -> closed(keyword, line, days);
            case "break" -> {
                Dates dates = line.dates();
                List<Opening> hours = line.hours();
                String note = line.note();
                run(keyword, () -> days.breaks(dates.from(), dates.to(), hours, note));
            }
            case "open" -> {
                if (!line.atDate()) {
                    return false;
                }
                Dates dates = line.dates();
                DayPlan plan = line.skip("like")
                        ? DayPlan.like(line.weekday(), line.note())
                        : new DayPlan(line.hours(), Optional.empty(), line.note());
                run(keyword, () -> days.open(dates.from(), dates.to(), plan));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void closed(Word keyword, Statement line, SpecialDaysBuilder days) {
        if (line.skip("every")) {
            days.closedEvery(line.monthDay(), line.note());
        } else {
            Dates dates = line.dates();
            String note = line.note();
            run(keyword, () -> days.closed(dates.from(), dates.to(), note));
        }
    }

    private void finish() {
        CalendarBuilder calendar = current.orElseThrow();
        if (names.size() > LayeredHours.MOST) {
            throw names.get(LayeredHours.MOST).fault("more than " + LayeredHours.MOST + " calendars within each other");
        }
        Word begun = names.get(names.size() - 1);
        calendars.add(checked(begun, () -> calendar.counting(counting).build()));
        current = Optional.empty();
        zoned = false;
        repeating = false;
        counting = Counting.USUAL;
        counted.clear();
    }

    private WorkingCalendar nested() {
        WorkingCalendar inner = calendars.get(0);
        for (WorkingCalendar outer : calendars.subList(1, calendars.size())) {
            WorkingCalendar so = inner;
            inner = checked(names.get(0), () -> so.within(outer));
        }
        return inner;
    }

    private static void run(Word place, Runnable step) {
        checked(place, () -> {
            step.run();
            return place;
        });
    }

    /** Gives faults that the builder finds their place in the text. */
    private static <T> T checked(Word place, Supplier<T> step) {
        try {
            return step.get();
        } catch (CalendarSyntaxException known) {
            throw known;
        } catch (IllegalArgumentException | IllegalStateException fault) {
            throw place.fault(String.valueOf(fault.getMessage()));
        }
    }
}
