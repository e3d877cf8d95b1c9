package io.redress.stories.walk;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Says in the failure itself how to take the same walks again. */
final class ShowingSeed implements AroundPropertyHook {

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        if (result.status() != Status.FAILED) {
            return result;
        }
        String seed = result.seed().orElse("unknown");
        Throwable broken = result.throwable().orElseGet(() -> new AssertionError("no reason given"));
        return result.mapToFailed(new AssertionError("seed " + seed + ": " + broken.getMessage(), broken));
    }
}
