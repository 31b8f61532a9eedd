package dev.supportdesk.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Says whether an H2 database has really written what it acknowledges. Left to itself it acknowledges first and writes
 * half a second later, so a process that dies takes acknowledged messages with it.
 */
final class H2Durability {
    /** The version whose files survived every kill; newer ones tore rows or could not be opened again. */
    private static final String PROVEN = "2.4.240";

    private H2Durability() {}

    /** What is wrong, in one sentence; empty if nothing is, or if the database is in memory only. */
    static Optional<String> problem(Connection connection) throws SQLException {
        if (!isFile(connection)) {
            return Optional.empty();
        }
        String version = connection.getMetaData().getDatabaseProductVersion();
        if (!version.startsWith(PROVEN + " ") && !version.equals(PROVEN)) {
            return Optional.of("This is H2 " + version + ", but only " + PROVEN
                    + " was seen to keep every acknowledged message when the process dies: use H2 " + PROVEN
                    + " or PostgreSQL");
        }
        return slowestWrite(connection)
                .map(
                        delay -> "This H2 database acknowledges messages up to " + delay
                                + " ms before it writes them, so they are lost when the process dies: add ;WRITE_DELAY=0 to its URL");
    }

    /** Whether the database is a file that no other process has open through this one. */
    static boolean isFileOfThisProcessAlone(Connection connection) throws SQLException {
        return isFile(connection)
                && "0"
                        .equals(value(
                                connection,
                                "select count(*) from information_schema.sessions where client_addr is not null"));
    }

    private static boolean isFile(Connection connection) throws SQLException {
        return value(connection, "select coalesce(database_path(), '')").length() > 0;
    }

    private static Optional<String> slowestWrite(Connection connection) throws SQLException {
        // After a reopening there may be two rows, the stored value and the effective one: both must be 0.
        String slowest = value(connection, """
                select coalesce(max(cast(setting_value as integer)), -1)
                from information_schema.settings where setting_name = 'WRITE_DELAY'""");
        return Optional.of(slowest).filter(delay -> !delay.equals("0"));
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
