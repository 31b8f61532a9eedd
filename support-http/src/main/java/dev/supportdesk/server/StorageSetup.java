package dev.supportdesk.server;

import com.zaxxer.hikari.HikariDataSource;
import dev.supportdesk.jdbc.H2File;
import dev.supportdesk.jdbc.JdbcStorage;
import dev.supportdesk.jdbc.StorageSetupException;
import java.util.Map;

/**
 * The storage with the connections under it.
 *
 * @param address for people: where it is
 */
record StorageSetup(JdbcStorage storage, HikariDataSource connections, String address) implements AutoCloseable {
    private static final int CONNECTIONS = 10;
    /** A request that finds no connection is refused after this: soon enough for whoever waits for an answer. */
    private static final int LONGEST_WAIT_MILLIS = 2_000;

    private static final int LONGEST_SIGN_OF_LIFE_MILLIS = 1_000;

    /**
     * In seconds; a URL that says otherwise wins. The desk's statements end after ten, so that a longer silence is a
     * server that has gone without a word.
     */
    private static final Map<String, String> POSTGRESQL_SETTINGS = Map.of(
            "connectTimeout", "2", "socketTimeout", "20", "tcpKeepAlive", "true", "ApplicationName", "supportdesk");

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
        connections.setValidationTimeout(LONGEST_SIGN_OF_LIFE_MILLIS);
        if (!url.isH2()) {
            POSTGRESQL_SETTINGS.forEach(connections::addDataSourceProperty);
        }
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
