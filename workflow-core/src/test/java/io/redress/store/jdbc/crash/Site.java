package io.redress.store.jdbc.crash;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A database that several processes can open, and that keeps what it acknowledged. */
interface Site {
    String url();

    String user();

    /** Waits until nobody works on the database any more whose process was killed. */
    void settle();

    /** Kills the database itself, and starts it again on what it left. */
    void crash();

    static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(0);
        // Whoever lost its database shall notice soon.
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }
}
