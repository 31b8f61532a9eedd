package dev.supportdesk.jdbc;

import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the tables to what this version expects. */
final class Schema {
    private Schema() {}

    static void migrate(DataSource dataSource) throws SQLException {
        if (!SchemaHistory.isComplete(dataSource)) {
            migrateWithFlyway(dataSource);
        }
    }

    private static void migrateWithFlyway(DataSource dataSource) {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:dev/supportdesk/jdbc/migration")
                .table(SchemaHistory.TABLE)
                // The tables of a host, or of the server's owner, may be there already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        MigrationInfo[] all = flyway.info().all();
        if (has(all, MigrationState.FUTURE_SUCCESS) || has(all, MigrationState.FUTURE_FAILED)) {
            throw new StorageSetupException(
                    "A newer version of SupportDesk has worked with this database: use that version, or restore the backup"
                            + " from before",
                    null);
        }
        if (has(all, MigrationState.FAILED)) {
            // The scripts can be run again from the start, so what stopped in the middle is simply tried again.
            flyway.repair();
        }
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new StorageSetupException(
                    "The tables of this database were not made by a released version of SupportDesk: restore a backup, or"
                            + " start with an empty database",
                    e);
        }
    }

    private static boolean has(MigrationInfo[] all, MigrationState state) {
        return Arrays.stream(all).anyMatch(migration -> migration.getState() == state);
    }
}
