package dev.supportdesk.jdbc;

import com.zaxxer.hikari.HikariDataSource;

/** Pools of connections to H2. */
final class H2Database {
    private H2Database() {}

    static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(4);
        return pool;
    }
}
