package io.redress.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text that somebody reviewed: it changes only by a new review. */
final class Golden {
    private Golden() {}

    /** Checks lines against the file of that name, or writes them there where {@code redress.golden} says so. */
    static void check(String name, List<String> lines) throws IOException {
        if ("write".equals(System.getProperty("redress.golden"))) {
            Files.write(Path.of("src/test/resources/io/redress/permission", name), lines);
        }

        assertThat(lines)
                .as(name + "; to accept a change run this test with -Dredress.golden=write and review the difference")
                .isEqualTo(reviewed(name));
    }

    private static List<String> reviewed(String name) throws IOException {
        try (InputStream golden = Golden.class.getResourceAsStream(name)) {
            return golden == null
                    ? List.of()
                    : new String(golden.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        }
    }
}
