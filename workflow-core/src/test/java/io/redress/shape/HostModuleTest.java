package io.redress.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is a named module: its records need not be public, only open to the library. */
class HostModuleTest {
    private static final String HOST = """
            package host;

            import io.redress.codec.Codec;
            import io.redress.codec.Stored;

            public final class Host {
                @Stored("parcel/1")
                record Parcel(String place, int items) {}

                public static String text() {
                    Codec codec = Codec.builder().type(Parcel.class).build();
                    String text = codec.write(new Parcel("truck", 3), Parcel.class);
                    return codec.read(text, Parcel.class).value() + " from " + text;
                }
            }
            """;

    @TempDir
    Path directory;

    private String textOfHost(String declaration) throws Exception {
        Files.createDirectories(directory.resolve("host"));
        Path module = Files.writeString(directory.resolve("module-info.java"), declaration);
        Path host = Files.writeString(directory.resolve("host/Host.java"), HOST);
        Path classes = directory.resolve("classes");
        compile(List.of(module, host), classes);

        Path[] path =
                Stream.concat(Stream.of(classes), ModulePath.ofTheLibrary()).toArray(Path[]::new);
        Configuration resolved = ModuleLayer.boot()
                .configuration()
                .resolveAndBind(ModuleFinder.of(path), ModuleFinder.of(), Set.of("host"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());
        return (String) layer.findLoader("host")
                .loadClass("host.Host")
                .getMethod("text")
                .invoke(null);
    }

    private static void compile(List<Path> sources, Path into) {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", into.toString(), "--module-path"));
        arguments.add(ModulePath.text(ModulePath.ofTheLibrary()));
        sources.forEach(source -> arguments.add(source.toString()));
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        int status = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        assertThat(status).as(messages.toString()).isZero();
    }

    @Test
    void recordsInAPackageThatIsOpenToTheLibraryAreStored() throws Exception {
        assertThat(
                        textOfHost(
                                "module host { requires io.redress.workflow; exports host; opens host to io.redress.workflow; }"))
                .isEqualTo("Parcel[place=truck, items=3] from {\"items\":3,\"place\":\"truck\"}");
    }

    @Test
    void recordsInAClosedPackageAreAFaultThatSaysWhatToOpen() {
        assertThatExceptionOfType(InvocationTargetException.class)
                .isThrownBy(() -> textOfHost("module host { requires io.redress.workflow; exports host; }"))
                .havingCause()
                .withMessageContaining("host.Host$Parcel")
                .withMessageContaining("open its package to module io.redress.workflow");
    }
}
