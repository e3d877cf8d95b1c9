package io.redress.calendar;

import io.redress.calendar.Counting.AtClosing;
import io.redress.calendar.Counting.LastDay;
import io.redress.calendar.Counting.Reversed;
import io.redress.calendar.Counting.StartDay;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A setting of {@link Counting} as words of a calendar's text. */
record CountingWords(String words, UnaryOperator<Counting> choice) {

    private static final List<CountingWords> ALL = List.of(
            new CountingWords("working-days from-start-day", counting -> counting.with(StartDay.NOT_COUNTED)),
            new CountingWords("working-days from-rolled-start", counting -> counting.with(StartDay.ROLLED)),
            new CountingWords("working-days to-last-closing", counting -> counting.with(LastDay.TO_LAST_CLOSING)),
            new CountingWords("working-days to-same-time", counting -> counting.with(LastDay.TO_SAME_TIME)),
            new CountingWords("working-time up-to-closing", counting -> counting.with(AtClosing.STAYS)),
            new CountingWords("working-time past-closing", counting -> counting.with(AtClosing.MOVES_ON)),
            new CountingWords("reversed as-negative", counting -> counting.with(Reversed.NEGATIVE)),
            new CountingWords("reversed as-zero", counting -> counting.with(Reversed.ZERO)));

    private static final String EXPECTED =
            ALL.stream().map(choice -> "'" + choice.words + "'").collect(Collectors.joining(", "));

    static CountingWords read(Statement line) {
        Word subject = line.plain("one of " + EXPECTED);
        Word how = line.plain("one of " + EXPECTED);
        line.end();
        return ALL.stream()
                .filter(setting -> setting.words.equals(subject.text() + " " + how.text()))
                .findFirst()
                .orElseThrow(() -> subject.wrong("one of " + EXPECTED));
    }

    Counting in(Counting counting) {
        return choice.apply(counting);
    }

    /** Two settings of one matter: the later would undo the earlier. */
    boolean excludes(CountingWords other) {
        return equals(other) || !in(other.in(Counting.USUAL)).equals(other.in(in(Counting.USUAL)));
    }

    /** The lines for what is not usual. */
    static List<String> lines(Counting counting) {
        return ALL.stream()
                .filter(setting -> !setting.in(Counting.USUAL).equals(Counting.USUAL))
                .filter(setting -> setting.in(counting).equals(counting))
                .map(setting -> "count " + setting.words)
                .toList();
    }
}
