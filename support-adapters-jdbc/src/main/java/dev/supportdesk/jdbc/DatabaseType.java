package dev.supportdesk.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** The supported databases, and the few things in which they differ here. */
enum DatabaseType {
    H2 {
        @Override
        String sessionSettings() {
            return "set write_delay 0";
        }

        @Override
        String transactionSettings() {
            return "";
        }

        @Override
        String orLeaveIt() {
            // There is no such clause: the insert fails, and the transaction can go on.
            return "";
        }
    },
    POSTGRESQL {
        @Override
        String sessionSettings() {
            return """
                    set session characteristics as transaction isolation level read committed;
                    set lock_timeout = '5s';
                    set statement_timeout = '10s'""";
        }

        @Override
        String transactionSettings() {
            return """
                    set transaction isolation level read committed;
                    set local lock_timeout = '5s';
                    set local statement_timeout = '10s'""";
        }

        @Override
        String orLeaveIt() {
            return " on conflict do nothing";
        }
    };

    /** What is set once on every connection of our own database. */
    abstract String sessionSettings();

    /** What is set in every writing transaction in a host's database, whose connections are not ours to change. */
    abstract String transactionSettings();

    /** The end of an insert that does nothing when the row is there. */
    abstract String orLeaveIt();

    /** @throws StorageSetupException if it is none of these */
    static DatabaseType of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default ->
                throw new StorageSetupException(
                        "SupportDesk keeps its data in H2 or PostgreSQL, but this database is " + product, null);
        };
    }
}
