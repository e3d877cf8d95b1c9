package io.redress.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes calendars as text: weekdays and dates with the same hours share a line. */
final class CalendarPrinter {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.-]+");

    private CalendarPrinter() {}

    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    static String print(LayeredHours hours, Counting counting) {
        StringBuilder text = new StringBuilder();
        for (LocalHours layer : hours.layers()) {
            boolean first = text.isEmpty();
            text.append(first ? "" : "within\n");
            text.append("calendar ").append(isPlain(layer.name()) ? layer.name() : quote(layer.name()));
            text.append(" version ").append(layer.version()).append('\n');
            text.append("zone ").append(layer.zone().getId()).append('\n');
            text.append(layer.repeatedTime() == RepeatedTime.FIRST ? "repeated first\n" : "");
            // The settings of outer calendars decide nothing.
            List<String> settings = first ? CountingWords.lines(counting) : List.of();
            settings.forEach(line -> text.append(line).append('\n'));
            week(text, layer.week());
            text.append(print(layer.days()));
        }
        return text.toString();
    }

    static String print(SpecialDays days) {
        StringBuilder text = new StringBuilder();
        ranges(text, days.closed(), note -> "closed %s" + note(note));
        days.yearly()
                .forEach((day, note) -> text.append("closed every ")
                        .append(day.toString().substring(2))
                        .append(note(note))
                        .append('\n'));
        ranges(text, days.open(), plan -> "open %s " + plan(plan));
        ranges(text, days.breaks(), plan -> "break %s " + plan(plan));
        return text.toString();
    }

    private static void week(StringBuilder text, WeeklyHours week) {
        Set<DayOfWeek> done = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Opening> hours = week.on(day);
            if (hours.isEmpty() || done.contains(day)) {
                continue;
            }
            Set<DayOfWeek> same = EnumSet.noneOf(DayOfWeek.class);
            for (DayOfWeek other : DayOfWeek.values()) {
                if (week.on(other).equals(hours)) {
                    same.add(other);
                }
            }
            done.addAll(same);
            text.append("open ")
                    .append(weekdays(same))
                    .append(' ')
                    .append(hours(hours))
                    .append('\n');
        }
    }

    private static String weekdays(Set<DayOfWeek> days) {
        List<String> runs = new ArrayList<>();
        for (DayOfWeek day : days) {
            if (day != DayOfWeek.MONDAY && days.contains(day.minus(1))) {
                continue;
            }
            DayOfWeek last = day;
            while (last != DayOfWeek.SUNDAY && days.contains(last.plus(1))) {
                last = last.plus(1);
            }
            runs.add(last == day ? weekday(day) : weekday(day) + "-" + weekday(last));
        }
        return String.join(",", runs);
    }

    private static <T> void ranges(StringBuilder text, SortedMap<LocalDate, T> days, Function<T, String> line) {
        List<Map.Entry<LocalDate, T>> all = List.copyOf(days.entrySet());
        int begin = 0;
        for (int i = 0; i < all.size(); i++) {
            boolean goesOn = i + 1 < all.size()
                    && all.get(i + 1).getKey().equals(all.get(i).getKey().plusDays(1))
                    && Objects.equals(all.get(i + 1).getValue(), all.get(i).getValue())
                    && i + 1 - begin < SpecialDaysBuilder.MOST_DAYS_OF_A_RANGE;
            if (!goesOn) {
                LocalDate from = all.get(begin).getKey();
                LocalDate to = all.get(i).getKey();
                String range = from.equals(to) ? from.toString() : from + ".." + to;
                text.append(line.apply(all.get(i).getValue()).replaceFirst("%s", range))
                        .append('\n');
                begin = i + 1;
            }
        }
    }

    private static String plan(DayPlan plan) {
        return plan.like().map(day -> "like " + weekday(day)).orElseGet(() -> hours(plan.hours())) + note(plan.note());
    }

    private static String hours(List<Opening> hours) {
        return hours.stream().map(Opening::toString).collect(Collectors.joining(" "));
    }

    private static String weekday(DayOfWeek day) {
        return Statement.WEEKDAYS.get(day.getValue() - 1);
    }

    private static String note(String note) {
        return note.isEmpty() ? "" : " " + quote(note);
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
