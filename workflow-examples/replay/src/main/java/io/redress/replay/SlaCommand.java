package io.redress.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.replay.Tally.Ending;
import io.redress.replay.sla.SlaCase;
import java.io.PrintStream;
import java.util.List;

/** Plays tickets through the engine, and compares what their clocks show. */
final class SlaCommand implements Command {

    @Override
    public String name() {
        return "sla";
    }

    @Override
    public String usage() {
        return "sla FILE        replays worked cases of clocks: a JSON array, gzipped or not";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            throw new UnusableInputException("the command sla takes one file, not " + arguments.size());
        }
        Tally tally = new Tally();
        for (JsonNode row : JsonFile.rows(Packed.path(arguments.get(0)))) {
            SlaCase one = new SlaCase(row);
            tally.count(one.tier(), replayed(one, out));
        }
        tally.print(out);
        return tally.all(Ending.FAILED) == 0 ? Replay.PASSED : Replay.FAILED;
    }

    private static Ending replayed(SlaCase one, PrintStream out) {
        try {
            List<String> differences = one.differences();
            differences.forEach(
                    difference -> out.println("FAILED " + one.id() + " (" + one.tier() + "): " + difference));
            return differences.isEmpty() ? Ending.PASSED : Ending.FAILED;
        } catch (NotOfferedException notOffered) {
            out.println("not offered " + one.id() + " (" + one.tier() + "): " + notOffered.getMessage());
            return Ending.NOT_OFFERED;
        } catch (RuntimeException fault) {
            out.println("FAILED " + one.id() + " (" + one.tier() + "): got "
                    + fault.getClass().getSimpleName() + ": " + fault.getMessage());
            return Ending.FAILED;
        }
    }
}
