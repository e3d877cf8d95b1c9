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
        // H2 stores one map of its file after the other, and whoever writes meanwhile is in some of them only: with
        // several
        // connections, six of 328 killed processes left a table and its index at odds, or a file that no longer closed.
        boolean isFile = url.startsWith("jdbc:h2:file:");
        config.setMaximumPoolSize(isFile ? 1 : 6);
        config.setMinimumIdle(0);
        // Whoever lost its database shall notice soon; nobody loses a file, and four threads wait for its one
        // connection.
        config.setConnectionTimeout(isFile ? 20_000 : 2_000);
        return new HikariDataSource(config);
    }
}
