package dev.supportdesk.server;

import com.zaxxer.hikari.HikariDataSource;
import dev.supportdesk.jdbc.H2File;
import dev.supportdesk.jdbc.JdbcStorage;
import dev.supportdesk.jdbc.StorageSetupException;

/**
 * The storage with the connections under it.
 *
 * @param address for people: where it is
 */
record StorageSetup(JdbcStorage storage, HikariDataSource connections, String address) implements AutoCloseable {
    private static final int CONNECTIONS = 10;
    private static final int LONGEST_WAIT_MILLIS = 5_000;

    /** @throws StartException if it cannot be opened */
    static StorageSetup open(ServerConfig config) {
        // Made without settings it connects when it is first asked, so that every failure takes the same way.
        HikariDataSource connections = new HikariDataSource();
        try {
            DatabaseUrl url = config.database();
            DatabaseUrl used = url == null ? new DatabaseUrl(H2File.url(config.dataDirectory()), "sa", null) : url;
            configure(connections, used);
            return new StorageSetup(JdbcStorage.own(connections), connections, used.address());
        } catch (StorageSetupException e) {
            connections.close();
            throw StartException.broken(sentence(e, config), e);
        }
    }

    private static void configure(HikariDataSource connections, DatabaseUrl url) {
        connections.setPoolName("supportdesk");
        connections.setJdbcUrl(url.jdbc());
        connections.setUsername(url.user());
        Secret password = url.password();
        connections.setPassword(password == null ? "" : password.value());
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setConnectionTimeout(LONGEST_WAIT_MILLIS);
    }

    private static String sentence(StorageSetupException e, ServerConfig config) {
        String where = config.database() == null
                ? "SUPPORT_DATA_DIR=" + config.dataDirectory()
                : "DATABASE_URL=" + config.database();
        return e.getMessage() + " (" + where + ").";
    }

    @Override
    public void close() {
        connections.close();
    }
}
