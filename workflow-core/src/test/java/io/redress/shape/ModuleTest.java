package io.redress.shape;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Opens;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The compiled module descriptor, which no other test sees because the tests run on the class path. */
class ModuleTest {

    private static final String NAME = "io.redress.workflow";

    @Test
    void exportsTheDocumentedPackagesToEveryone() throws IOException {
        Set<Exports> exports = descriptor().exports();

        assertThat(exports).noneMatch(Exports::isQualified);
        assertThat(exports)
                .extracting(Exports::source)
                .containsExactlyInAnyOrder(
                        "io.redress.money",
                        "io.redress.codec",
                        "io.redress.id",
                        "io.redress.party",
                        "io.redress.contact",
                        "io.redress.remedy",
                        "io.redress.casefile",
                        "io.redress.failure",
                        "io.redress.permission",
                        "io.redress.calendar",
                        "io.redress.deadline",
                        "io.redress.timeline",
                        "io.redress.compensation",
                        "io.redress.workflow",
                        "io.redress.spi",
                        "io.redress.store",
                        "io.redress.store.jdbc",
                        "io.redress.desk",
                        "io.redress.testkit");
    }

    @Test
    void requiresValidationAndLoggingAndNothingElseAtRunTime() throws IOException {
        Map<String, Set<Modifier>> requires =
                descriptor().requires().stream().collect(toMap(Requires::name, Requires::modifiers));

        assertThat(requires)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "java.base", Set.of(Modifier.MANDATED),
                        "jakarta.validation", Set.of(),
                        "org.slf4j", Set.of(),
                        "org.hibernate.validator", Set.of(Modifier.STATIC),
                        "java.sql", Set.of(Modifier.STATIC),
                        "org.jspecify", Set.of(Modifier.STATIC)));
    }

    @Test
    void opensConstrainedRecordsToTheValidatorAlone() throws IOException {
        Set<Opens> opens = descriptor().opens();

        assertThat(opens.stream().collect(toMap(Opens::source, Opens::targets)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "io.redress.party", Set.of("org.hibernate.validator"),
                        "io.redress.contact", Set.of("org.hibernate.validator"),
                        "io.redress.casefile", Set.of("org.hibernate.validator"),
                        "io.redress.workflow", Set.of("org.hibernate.validator")));
    }

    /** The real resolver, over the compiled classes and only those jars that a user of the library gets. */
    @Test
    void resolvesOnAModulePathOfItsRunTimeDependencies() throws Exception {
        Path[] modulePath = ModulePath.ofTheLibrary().toArray(Path[]::new);
        Configuration resolved = ModuleLayer.boot()
                .configuration()
                .resolveAndBind(ModuleFinder.of(modulePath), ModuleFinder.of(), Set.of(NAME));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());

        assertThat(layer.modules().stream().map(Module::getName).collect(toSet()))
                .containsExactlyInAnyOrder(
                        NAME,
                        "org.slf4j",
                        "jakarta.validation",
                        "org.hibernate.validator",
                        "org.jboss.logging",
                        "com.fasterxml.classmate");
        // Nobody requires the provider outright: service binding brings it in, and "requires static" then reads it.
        Module redress = layer.findModule(NAME).orElseThrow();
        Module provider = layer.findModule("org.hibernate.validator").orElseThrow();
        assertThat(redress.canRead(provider)).isTrue();
        assertThat(redress.isOpen("io.redress.contact", provider)).isTrue();
        assertThat(redress.isOpen("io.redress.money", provider)).isFalse();
    }

    private static ModuleDescriptor descriptor() throws IOException {
        try (InputStream compiled = Files.newInputStream(ModulePath.CLASSES.resolve("module-info.class"))) {
            return ModuleDescriptor.read(compiled);
        }
    }
}
