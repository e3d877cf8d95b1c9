package io.redress.stories.walk;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whatever happens in whatever order, the desk does what the rules on paper say, and nothing that always holds breaks. */
class ShopWalkProperties {
    private static final int STEPS = 60;

    /** How many walks are taken; {@code redress.walks} multiplies that, up to all tries. */
    private static final int WALKS = 240 * Integer.getInteger("redress.walks", 1);

    /** So many walks have come by everything; once one failed, those that shorten it are not asked for more. */
    private static final int MANY = 100;

    private static final int VERY_MANY = 1000;

    private int walks;
    private boolean hasFailed;

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(ShowingSeed.class)
    void deskAndPaperAgree(@ForAll("walks") List<Step> steps) {
        if (walks >= WALKS) {
            return;
        }
        Walk walk = new Walk();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            List<Step> taken = steps.subList(0, i + 1);
            attempt(() -> walk.take(step), taken);
        }
        attempt(walk::end, steps);
        walks++;
        if (walks == MANY && !hasFailed) {
            Demands.make();
        }
        if (walks == VERY_MANY && !hasFailed) {
            Demands.makeOfMany();
        }
    }

    private void attempt(Runnable step, List<Step> taken) {
        try {
            step.run();
        } catch (AssertionError | RuntimeException broken) {
            hasFailed = true;
            String path = taken.stream().map(Step::toString).collect(Collectors.joining("\n  "));
            throw new AssertionError(
                    "after " + taken.size() + " steps: " + broken.getMessage() + "\nThe steps:\n  " + path, broken);
        }
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        return Steps.walks(STEPS);
    }
}
