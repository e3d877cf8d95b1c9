package io.redress.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host is a named module, which shows the codec as much of its records as it likes. */
class HostModuleTest {
    @TempDir
    Path directory;

    private ClassLoader host = ClassLoader.getPlatformClassLoader();

    @BeforeEach
    void compileTheHost() throws IOException {
        write("module-info.java", "module host { exports shown; opens opened; }");
        write("shown/Shown.java", "package shown; public record Shown(String text) {}");
        write("shown/Hidden.java", "package shown; record Hidden(String text) {}");
        write("opened/Opened.java", "package opened; record Opened(String text) {}");
        write("closed/Closed.java", "package closed; public record Closed(String text) {}");
        try (var files = Files.walk(directory)) {
            String[] sources = files.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .toArray(String[]::new);
            assertThat(ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, sources))
                    .isZero();
        }
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(directory), ModuleFinder.of(), Set.of("host"));
        host = boot.defineModulesWithOneLoader(configuration, null).findLoader("host");
    }

    @Test
    void publicRecordsOfExportedPackagesAndAllOfOpenPackagesAreStored() throws ReflectiveOperationException {
        for (String name : new String[] {"shown.Shown", "opened.Opened"}) {
            Class<?> type = host.loadClass(name);
            Codec codec = Codec.builder().type(type).build();

            Object read = codec.read("{\"text\":\"t\"}", type).value();

            assertThat(read).isInstanceOf(type);
            assertThat(codec.write(read, type)).isEqualTo("{\"text\":\"t\"}");
        }
    }

    @Test
    void whatCannotBeReachedIsAFaultThatSaysHowToOpenIt() throws ReflectiveOperationException {
        for (String name : new String[] {"shown.Hidden", "closed.Closed"}) {
            Class<?> type = host.loadClass(name);

            assertThatExceptionOfType(StoredTypesException.class)
                    .isThrownBy(() -> Codec.builder().type(type).build())
                    .withMessageContaining(name + ": its components cannot be reached; open its package to ");
        }
    }

    private void write(String name, String source) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }
}
