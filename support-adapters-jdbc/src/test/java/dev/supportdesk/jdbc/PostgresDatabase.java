package dev.supportdesk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real PostgreSQL: one server for all test classes, an empty database for each. */
final class PostgresDatabase implements BeforeAllCallback, AfterAllCallback {
    private final String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    private final List<HikariDataSource> pools = new ArrayList<>();
    private int port;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        EmbeddedPostgres server = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(EmbeddedPostgres.class, type -> start(), EmbeddedPostgres.class);
        port = server.getPort();
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            Connections.execute(connection, "create database " + name);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        pools.forEach(HikariDataSource::close);
    }

    /** A new pool of connections to this database. */
    HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://localhost:" + port + "/" + name);
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(4);
        // Far from every time zone in which these tests are likely to run.
        pool.setConnectionInitSql("set time zone 'Asia/Kathmandu'");
        pools.add(pool);
        return pool;
    }

    /** Runs one statement. */
    void execute(String sql) throws SQLException {
        try (Connection connection = pool().getConnection()) {
            Connections.execute(connection, sql);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
