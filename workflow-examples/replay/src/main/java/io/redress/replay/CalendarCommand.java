package io.redress.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.replay.Tally.Ending;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.util.List;

/** Asks calendars the questions of a file of worked cases. */
final class CalendarCommand implements Command {

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public String usage() {
        return "calendar FILE   replays worked cases of calendars: a JSON array, gzipped or not";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            throw new UnusableInputException("the command calendar takes one file, not " + arguments.size());
        }
        Tally tally = new Tally();
        for (JsonNode row : JsonFile.rows(Packed.path(arguments.get(0)))) {
            CalendarCase one = new CalendarCase(row);
            tally.count(one.tier(), replayed(one, out));
        }
        tally.print(out);
        return tally.all(Ending.FAILED) == 0 ? Replay.PASSED : Replay.FAILED;
    }

    private static Ending replayed(CalendarCase one, PrintStream out) {
        try {
            String got = one.answer();
            if (got.equals(one.expected())) {
                return Ending.PASSED;
            }
            out.println("FAILED " + one.id() + " (" + one.tier() + "): expected " + one.expected() + ", got " + got);
        } catch (NotOfferedException notOffered) {
            out.println("not offered " + one.id() + " (" + one.tier() + "): " + notOffered.getMessage());
            return Ending.NOT_OFFERED;
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException fault) {
            out.println("FAILED " + one.id() + " (" + one.tier() + "): expected " + one.expected() + ", got "
                    + fault.getClass().getSimpleName() + ": " + fault.getMessage());
        }
        return Ending.FAILED;
    }
}
