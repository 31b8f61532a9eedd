package dev.supportdesk.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.sql.DataSource;

/**
 * What Flyway wrote down about the tables, read without it: when there is nothing to do, which is nearly always, a start
 * need not wait the half second that Flyway takes to find out.
 */
final class SchemaHistory {
    static final String TABLE = "support_schema_history";

    /** All of them, in order. */
    static final List<String> SCRIPTS = List.of("V1__conversations.sql");

    private SchemaHistory() {}

    private record Run(String script, int checksum, boolean success) {}

    /** Whether exactly the scripts of this version were run, all with success. When in doubt, no. */
    static boolean isComplete(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return runs(connection).equals(wanted());
        }
    }

    private static List<Run> runs(Connection connection) {
        List<Run> runs = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query(connection.getSchema()))) {
            while (rows.next()) {
                runs.add(new Run(rows.getString(1), rows.getInt(2), rows.getBoolean(3)));
            }
        } catch (SQLException e) {
            // Most likely there is no such table yet: what is really wrong, Flyway will say.
            return List.of();
        }
        return runs;
    }

    private static String query(String schema) {
        return """
                select "script", "checksum", "success" from "%s"."%s" where "type" = 'SQL' order by "installed_rank\"""".formatted(schema.replace("\"", "\"\""), TABLE);
    }

    private static List<Run> wanted() {
        return SCRIPTS.stream()
                .map(script -> new Run(script, checksum(script), true))
                .toList();
    }

    /** As Flyway computes it: over the lines without their ends. */
    private static int checksum(String script) {
        CRC32 checksum = new CRC32();
        String name = "migration/" + script;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SchemaHistory.class.getResourceAsStream(name), name), UTF_8))) {
            lines.lines().forEach(line -> checksum.update(line.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        return (int) checksum.getValue();
    }
}
