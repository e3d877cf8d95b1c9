package io.redress.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A log with a line of names first and a row a line, parted by commas and packed with gzip or not; read row by row, never
 * whole. Rows that cannot be used are counted with the reason.
 */
final class LogFile {

    private final Path file;
    private final List<String> needed;
    private final Map<String, Integer> skipped = new TreeMap<>();
    private long rows;

    LogFile(Path file, String... needed) {
        this.file = file;
        this.needed = List.of(needed);
    }

    /** Hands on each row in the order of the file; one that is refused as an {@link UnusableRowException} is skipped. */
    void read(Consumer<Row> each) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInputException("there is no file " + file);
        }
        try (InputStream in = Packed.opened(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            Row.Header header = header(lines.readLine());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows++;
                try {
                    each.accept(header.row(line));
                } catch (UnusableRowException unusable) {
                    skip(unusable.getMessage());
                }
            }
        } catch (IOException unreadable) {
            throw new UnusableInputException("cannot read " + file + ": " + unreadable.getMessage());
        }
    }

    /** Counts something that was not used, and why. */
    void skip(@Nullable String why) {
        skipped.merge(String.valueOf(why), 1, Integer::sum);
    }

    long rows() {
        return rows;
    }

    /** How much was skipped, by reason. */
    Map<String, Integer> skipped() {
        return skipped;
    }

    private Row.Header header(@Nullable String line) {
        List<String> names = line == null ? List.of() : Arrays.asList(line.split(",", -1));
        List<String> missing =
                needed.stream().filter(name -> !names.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new UnusableInputException(file + " has no column " + String.join(", ", missing));
        }
        return new Row.Header(names);
    }
}
