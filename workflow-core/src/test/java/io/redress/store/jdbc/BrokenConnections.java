package io.redress.store.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections that write down what they send to the database, and of which one breaks where it is told to. What breaks
 * goes back to the real source rolled back, so that nobody gets it again. For one thread.
 */
final class BrokenConnections {
    private static final Set<String> SENT =
            Set.of("commit", "rollback", "setAutoCommit", "setSavepoint", "releaseSavepoint", "close");

    private final DataSource real;
    private final List<Call> calls = new ArrayList<>();
    private int breaksAt;
    private int comesAt;
    private Runnable guest = () -> {};
    private Break how = Break.BEFORE;

    /** How a call breaks. */
    enum Break {
        /** Nothing was done; the connection goes on. */
        BEFORE,
        /** It was done and the answer is lost; the connection goes on. */
        AFTER,
        /** Nothing was done; the connection is dead. */
        DEAD,
        /** It was done, and then the connection died. */
        DEAD_AFTER,
        /** Nothing was done, and the connection goes on but rolls nothing back any more. */
        STUCK
    }

    /**
     * A call that reaches the database.
     *
     * @param method the method
     * @param sql the text of its statement, empty for other calls
     */
    record Call(String method, String sql) {}

    BrokenConnections(DataSource real) {
        this.real = real;
    }

    DataSource source() {
        return proxy(
                DataSource.class,
                (self, method, arguments) ->
                        method.getName().equals("getConnection") ? open() : invoke(real, method, arguments));
    }

    private Connection open() throws SQLException {
        calls.add(new Call("getConnection", ""));
        if (calls.size() == breaksAt) {
            throw new SQLException("told to give no connection", "08001");
        }
        Line line = new Line(real.getConnection());
        return proxy(Connection.class, line::connection);
    }

    /** Forgets the calls so far and breaks the one with this number, counted from 1. */
    void breakAt(int number, Break way) {
        calls.clear();
        breaksAt = number;
        how = way;
    }

    /** Forgets the calls so far and breaks none. */
    void mend() {
        calls.clear();
        breaksAt = 0;
        comesAt = 0;
    }

    /** Forgets the calls so far, and lets somebody else do something right before the call with this number. */
    void letIn(int number, Runnable somebodyElse) {
        mend();
        comesAt = number;
        guest = somebodyElse;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    private interface Work {
        @Nullable
        Object run() throws Throwable;
    }

    /** One connection. */
    private final class Line {
        private final Connection connection;
        private boolean dead;
        private boolean stuck;

        Line(Connection connection) {
            this.connection = connection;
        }

        @Nullable
        Object connection(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("abort")) {
                die();
                return null;
            }
            return pass(SENT.contains(name), new Call(name, ""), () -> {
                Object result = invoke(connection, method, arguments);
                if (result instanceof PreparedStatement prepared && arguments != null) {
                    return statement(PreparedStatement.class, prepared, String.valueOf(arguments[0]));
                }
                return result instanceof Statement plain ? statement(Statement.class, plain, "") : result;
            });
        }

        private <T extends Statement> T statement(Class<T> type, T statement, String sql) {
            return proxy(type, (self, method, arguments) -> {
                String name = method.getName();
                String text = sql.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : sql;
                return pass(
                        name.startsWith("execute"), new Call(name, text), () -> invoke(statement, method, arguments));
            });
        }

        private @Nullable Object pass(boolean isSent, Call call, Work work) throws Throwable {
            if (dead) {
                throw new SQLException("dead since an earlier call", "08003");
            }
            if (stuck && call.method().equals("rollback")) {
                throw new SQLException("rolls nothing back", "08006");
            }
            if (!isSent) {
                return work.run();
            }
            calls.add(call);
            if (calls.size() == comesAt) {
                guest.run();
            }
            if (calls.size() != breaksAt) {
                return work.run();
            }
            if (how == Break.AFTER || how == Break.DEAD_AFTER) {
                work.run();
            }
            if (how == Break.DEAD || how == Break.DEAD_AFTER || call.method().equals("close")) {
                die();
            }
            stuck = how == Break.STUCK;
            throw new SQLException("told to break " + how + " at " + call, "08006");
        }

        private void die() throws SQLException {
            if (!dead && !connection.isClosed()) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                connection.close();
            }
            dead = true;
        }
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
