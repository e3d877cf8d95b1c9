package io.redress.shape;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import io.redress.store.MemoryCaseStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullMarked;

/** What may know what, and where the clock and chance may enter. */
@AnalyzeClasses(packages = "io.redress", importOptions = ImportOption.DoNotIncludeTests.class)
class ShapeTest {

    /** The packages of the library. Arrows point to the left of this list; a new package gets its place here. */
    private static final List<String> LOWEST_FIRST = List.of(
            "money",
            "codec",
            "id",
            "party",
            "contact",
            "remedy",
            "calendar",
            "casefile",
            "failure",
            "permission",
            "deadline",
            "timeline",
            "compensation",
            "workflow",
            "spi",
            "store",
            "desk",
            "testkit");

    /** Beside these, {@link #isAmbient} knows the families of {@code java.time} and {@link Random}. */
    private static final Set<String> AMBIENT = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.Calendar.getInstance",
            "java.util.Collections.shuffle",
            "java.util.Date.<init>",
            "java.util.UUID.randomUUID",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of");

    @ArchTest
    static final ArchRule arrowsPointToEarlierPackages = classes().should(dependOnNoLaterPackage());

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("io.redress.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule clockAndChanceEnterAtTheDesk = noClasses()
            .that()
            .resideOutsideOfPackage("io.redress.desk..")
            .should()
            .accessTargetWhere(describe("the target is the system's clock, zone or randomness", ShapeTest::isAmbient));

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes()
            .should(ArchCondition.from(describe(
                    "be in a package marked @NullMarked, without which nothing checks its nulls",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl)");

    @ArchTest
    static final ArchRule logsGoThroughSlf4j =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private static ArchCondition<JavaClass> dependOnNoLaterPackage() {
        return new ArchCondition<>("depend only on their own and earlier packages of " + LOWEST_FIRST) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!LOWEST_FIRST.contains(packageWord(type))) {
                    events.add(violated(type, type.getName() + " is in a package without a place in the order"));
                    return;
                }
                for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = arrow.getTargetClass();
                    if (isOurs(target) && rank(target) > rank(type)) {
                        events.add(violated(arrow, arrow.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("io.redress.");
    }

    private static int rank(JavaClass type) {
        return LOWEST_FIRST.indexOf(packageWord(type));
    }

    /** {@code store} for {@code io.redress.store} and for {@code io.redress.store.jdbc}. */
    private static String packageWord(JavaClass type) {
        return type.getPackageName().replaceFirst("^io\\.redress\\.?", "").replaceFirst("\\..*", "");
    }

    /** Covers calls and method references alike. */
    private static boolean isAmbient(JavaAccess<?> access) {
        JavaClass owner = access.getTarget().getOwner();
        String member = access.getTarget().getName();
        // The store in memory measures how long claims hold, as a database does; its caller may give it another clock.
        if (access.getOriginOwner().isEquivalentTo(MemoryCaseStore.class)
                && owner.isEquivalentTo(InstantSource.class)
                && member.equals("system")) {
            return false;
        }
        return AMBIENT.contains(owner.getName() + "." + member)
                || (owner.getPackageName().startsWith("java.time") && member.matches("now|system.*|tick.+"))
                || owner.isAssignableTo(Random.class)
                || owner.isEquivalentTo(SplittableRandom.class);
    }
}
