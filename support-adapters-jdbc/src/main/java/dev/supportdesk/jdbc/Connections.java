package dev.supportdesk.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/** Connections on which every statement is its own transaction until one is begun, whatever the pool prefers. */
final class Connections implements ConnectionFactory {
    private final DataSource dataSource;
    private final String sessionSettings;
    private final Set<Connection> prepared =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Connections(DataSource dataSource, String sessionSettings) {
        this.dataSource = dataSource;
        this.sessionSettings = sessionSettings;
    }

    /** Connections to our own database: each is prepared when it is first used. */
    static Connections own(DataSource dataSource, DatabaseType type) {
        return new Connections(dataSource, type.sessionSettings());
    }

    /** Connections of a host, which go back as they came. */
    static Connections ofHost(DataSource dataSource) {
        return new Connections(dataSource, "");
    }

    @Override
    public Connection openConnection() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            if (!sessionSettings.isEmpty()) {
                prepare(connection);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void prepare(Connection connection) throws SQLException {
        // A pool hands out a wrapper around the same few real connections.
        Connection real = connection.unwrap(Connection.class);
        if (!prepared.contains(real)) {
            execute(connection, sessionSettings);
            prepared.add(real);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
