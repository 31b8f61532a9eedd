package dev.supportdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Our reading of what Flyway wrote down says the same as Flyway. */
class SchemaHistoryTest {
    @RegisterExtension
    static final PostgresDatabase POSTGRES = new PostgresDatabase();

    @TempDir
    Path folder;

    @Test
    void isCompleteOnceFlywayHasRunAndNotBefore() throws SQLException {
        for (DataSource database : new DataSource[] {H2Database.pool(H2File.url(folder)), POSTGRES.pool()}) {
            assertThat(SchemaHistory.isComplete(database)).isFalse();

            Schema.migrate(database);

            assertThat(SchemaHistory.isComplete(database)).isTrue();
        }
    }

    @Test
    void knowsEveryScript() throws IOException, URISyntaxException {
        Path scripts = Path.of(
                Objects.requireNonNull(Schema.class.getResource("migration")).toURI());
        try (Stream<Path> files = Files.list(scripts)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(SchemaHistory.SCRIPTS);
        }
    }
}
