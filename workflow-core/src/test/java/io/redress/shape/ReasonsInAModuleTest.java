package io.redress.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The texts of reasons are found when the library is a named module; the other tests run on the class path. */
class ReasonsInAModuleTest {

    @Test
    void theBundlesAreFoundInBothLanguages() throws Exception {
        Path[] path = ModulePath.ofTheLibrary().toArray(Path[]::new);
        Configuration resolved = ModuleLayer.boot()
                .configuration()
                .resolveAndBind(ModuleFinder.of(path), ModuleFinder.of(), Set.of("io.redress.workflow"));
        ClassLoader library = ModuleLayer.boot()
                .defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader())
                .findLoader("io.redress.workflow");
        Class<?> type = library.loadClass("io.redress.compensation.Explanations");
        Class<?> reasons = library.loadClass("io.redress.remedy.Reason");
        Object reason = reasons.getMethod("of", String.class, String.class).invoke(null, "rule", "nothing.free");
        Object shipped = type.getMethod("shipped").invoke(null);
        Method text = type.getMethod("text", reasons, Locale.class);

        assertThat(type.getModule().isNamed()).isTrue();
        assertThat(text.invoke(shipped, reason, Locale.UK)).isEqualTo("Nothing was paid for it.");
        assertThat(text.invoke(shipped, reason, Locale.SIMPLIFIED_CHINESE)).isEqualTo("该商品没有付过款。");
    }
}
