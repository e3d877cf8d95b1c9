package io.redress.testkit;

import io.redress.spi.CaseStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.UnaryOperator;

/** A store that tells the truth except about one thing. */
final class Lie {
    private Lie() {}

    /** Changes what one method answers. */
    static <T> CaseStore about(CaseStore honest, String method, UnaryOperator<T> lie) {
        return about(honest, method, (truth, asked) -> lie.apply(Lie.<T>as(truth)));
    }

    /** Changes what one method answers, depending on what it was asked. */
    static CaseStore about(CaseStore honest, String method, Twist twist) {
        return (CaseStore) Proxy.newProxyInstance(
                Lie.class.getClassLoader(), new Class<?>[] {CaseStore.class}, (proxy, called, arguments) -> {
                    try {
                        Object truth = called.invoke(honest, arguments);
                        return called.getName().equals(method) ? twist.of(truth, List.of(arguments)) : truth;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    interface Twist {
        Object of(Object truth, List<Object> asked);
    }

    // The test that names the method knows what it answers.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <T> T as(Object answer) {
        return (T) answer;
    }
}
