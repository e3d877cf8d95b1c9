package io.redress.spring;

import io.redress.store.jdbc.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Spring's transaction as Redress sees it. Works with every transaction manager that binds a connection to the data source:
 * {@code JdbcTransactionManager}, and {@code JpaTransactionManager} on Hibernate. It has to be the manager of this data source.
 */
final class SpringConnections implements ConnectionSource {
    private final DataSource database;

    SpringConnections(DataSource database) {
        this.database = database;
    }

    /**
     * Redress tells by auto-commit whether there is a transaction. Where there is none, a pool without auto-commit would pass
     * for one and then roll everything back; such a connection is nobody else's, and the pool sets it back.
     */
    @Override
    public Connection get() throws SQLException {
        Connection connection = DataSourceUtils.doGetConnection(database);
        if (!TransactionSynchronizationManager.isActualTransactionActive() && !connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
        return connection;
    }

    @Override
    public void giveBack(Connection connection) {
        DataSourceUtils.releaseConnection(connection, database);
    }

    @Override
    public void afterCommit(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Afterwards(action));
        } else {
            action.run();
        }
    }

    /** Runs with the commit, unless a nested transaction took back what it belongs to. */
    private static final class Afterwards implements TransactionSynchronization {
        private final Runnable action;
        private final Set<Object> laterSavepoints = new HashSet<>();
        private boolean takenBack;

        Afterwards(Runnable action) {
            this.action = action;
        }

        @Override
        public void savepoint(Object savepoint) {
            laterSavepoints.add(savepoint);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            takenBack |= !laterSavepoints.contains(savepoint);
        }

        @Override
        public void afterCommit() {
            if (!takenBack) {
                action.run();
            }
        }
    }
}
