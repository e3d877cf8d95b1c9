package io.redress.shape;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiled library and those jars that its users get, nothing of the tests. */
final class ModulePath {
    static final Path CLASSES =
            Path.of(System.getProperty("basedir", "")).resolve("target").resolve("classes");

    private static final String RUN_TIME =
            "(slf4j-api|jakarta\\.validation-api|hibernate-validator|jboss-logging|classmate)-\\d.*\\.jar";

    private ModulePath() {}

    static Stream<Path> ofTheLibrary() {
        Stream<Path> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().matches(RUN_TIME));
        return Stream.concat(Stream.of(CLASSES), jars);
    }

    static String text(Stream<Path> path) {
        return path.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
