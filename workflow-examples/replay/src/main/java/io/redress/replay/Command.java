package io.redress.replay;

import java.io.PrintStream;
import java.util.List;

/** One thing to replay. */
interface Command {

    /** The word on the command line. */
    String name();

    /** The word, its arguments and what it does, in one line. */
    String usage();

    /** Runs and returns the status of the process; how far it is goes to the second stream. */
    int run(List<String> arguments, PrintStream out, PrintStream err);
}
