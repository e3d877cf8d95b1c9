package io.redress.compensation;

import io.redress.testkit.contract.PolicyContract;
import java.util.List;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every ready policy and every way to put policies together keeps the contract that a host's own have to keep. */
@ParameterizedClass(name = "{0}")
@MethodSource("all")
class ReadyPoliciesTest extends PolicyContract {
    private final Driven driven;

    ReadyPoliciesTest(Driven driven) {
        this.driven = driven;
    }

    static List<Driven> all() {
        return Driven.all();
    }

    @Override
    protected Policy policy() {
        return driven.policy();
    }

    @Override
    protected List<Matter> matters() {
        return driven.matters();
    }

    @Override
    protected List<Growth> growing() {
        return driven.growing();
    }
}
