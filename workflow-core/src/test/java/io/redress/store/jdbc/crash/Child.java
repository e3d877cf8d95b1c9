package io.redress.store.jdbc.crash;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process that runs a main class with the class path of this one. */
final class Child {
    private final Process process;
    private final BufferedReader says;
    private final PrintWriter told;
    private final Path errors;

    private Child(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        says = process.inputReader(StandardCharsets.UTF_8);
        told = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    static Child start(Class<?> main, Path directory, String... arguments) {
        try {
            Path errors = Files.createTempFile(directory, "child", ".err");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Dorg.jboss.logging.provider=slf4j",
                    "-cp",
                    System.getProperty("java.class.path"),
                    main.getName()));
            command.addAll(List.of(arguments));
            return new Child(
                    new ProcessBuilder(command)
                            .redirectError(new File(errors.toString()))
                            .start(),
                    errors);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The next line it says. */
    String line() {
        try {
            String line = says.readLine();
            if (line == null) {
                throw new IllegalStateException("the process ended: " + Files.readString(errors));
            }
            return line;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void tell(String line) {
        told.println(line);
    }

    /** The same as pulling its plug. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Reads what it still says until it ends. */
    void await() {
        says.lines().forEach(line -> {});
        process.onExit().join();
    }
}
