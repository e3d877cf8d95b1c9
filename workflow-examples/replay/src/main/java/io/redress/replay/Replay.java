package io.redress.replay;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The command line: a command and its arguments. The status is 0 when everything passed, 1 when an answer differed, and
 * 2 when nothing could be replayed.
 */
public final class Replay {

    static final int PASSED = 0;
    static final int FAILED = 1;
    static final int UNUSABLE = 2;

    private static final List<Command> COMMANDS =
            List.of(new CalendarCommand(), new SlaCommand(), new IncidentCommand(), new BostonCommand());

    private Replay() {}

    /**
     * Runs one command and ends the process with its status.
     *
     * @param arguments the command and its arguments; {@code --help} lists them
     */
    public static void main(String[] arguments) {
        int status = run(Arrays.asList(arguments), System.out, System.err);
        System.out.flush();
        System.err.flush();
        // Inside Maven's own process an early end would hide how the build went, so only what failed ends it.
        if (status != PASSED) {
            System.exit(status);
        }
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty()) {
            err.println("no command is given");
            err.print(help());
            return UNUSABLE;
        }
        if (List.of("--help", "-h", "help").contains(arguments.get(0))) {
            out.print(help());
            return PASSED;
        }
        Optional<Command> command = COMMANDS.stream()
                .filter(known -> known.name().equals(arguments.get(0)))
                .findFirst();
        if (command.isEmpty()) {
            err.println("there is no command '" + arguments.get(0) + "'");
            err.print(help());
            return UNUSABLE;
        }
        try {
            return command.get().run(arguments.subList(1, arguments.size()), out, err);
        } catch (UnusableInputException unusable) {
            err.println(unusable.getMessage());
            return UNUSABLE;
        }
    }

    private static String help() {
        StringBuilder help = new StringBuilder("usage: COMMAND ARGUMENTS, where COMMAND is one of\n");
        COMMANDS.forEach(command -> help.append("  ").append(command.usage()).append('\n'));
        return help.append("  --help          prints this\n")
                .append("The status is 0 when everything passed, 1 when an answer differed, 2 for unusable input.\n")
                .toString();
    }
}
