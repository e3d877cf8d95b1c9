package io.redress.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts what goes over the wire: statements, and the round trips that carry them or a commit. */
final class Wire {
    private final DataSource real;
    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong roundTrips = new AtomicLong();

    Wire(DataSource real) {
        this.real = real;
    }

    long statements() {
        return statements.get();
    }

    long roundTrips() {
        return roundTrips.get();
    }

    DataSource source() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object result = invoke(real, method, arguments);
            return result instanceof Connection connection ? counted(connection) : result;
        });
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            // What begins a transaction travels with its first statement.
            if (method.getName().equals("commit") || method.getName().equals("rollback")) {
                roundTrips.incrementAndGet();
            }
            Object result = invoke(connection, method, arguments);
            return result instanceof PreparedStatement statement && arguments != null
                    ? counted(statement, String.valueOf(arguments[0]))
                    : result;
        });
    }

    private PreparedStatement counted(PreparedStatement statement, String text) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                roundTrips.incrementAndGet();
                statements.addAndGet(text.split(";\n", -1).length);
            }
            return invoke(statement, method, arguments);
        });
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
