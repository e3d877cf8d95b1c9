package io.redress.store.jdbc.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file of lines that outlives the process that writes it. A line that was cut off is none. */
final class Lines {
    private final Path file;

    Lines(Path file) {
        this.file = file;
    }

    /** Adds a line; when this returns, the operating system has it. */
    synchronized void add(String line) {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(StandardCharsets.UTF_8.encode(line + "\n"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<String> read() {
        try {
            String all = Files.exists(file) ? Files.readString(file) : "";
            return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
