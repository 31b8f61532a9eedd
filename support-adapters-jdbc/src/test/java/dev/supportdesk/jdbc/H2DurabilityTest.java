package dev.supportdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 acknowledges before it writes unless it is told not to, and forgets that it was told when it is opened again. */
class H2DurabilityTest {
    @TempDir
    Path folder;

    @Test
    void ourUrlWritesAtEveryCommit() throws SQLException {
        String url = H2File.url(folder);
        JdbcStorage.own(dataSource(url));

        assertThat(writeDelays(url)).isNotEmpty().containsOnly("0");
    }

    @Test
    void ourOwnDatabaseWritesAtEveryCommitWhateverItsUrlSays() throws SQLException {
        try (Connection first = DriverManager.getConnection(plainUrl())) {
            assertThat(writeDelays(plainUrl())).containsExactly("500");
            JdbcStorage.own(dataSource(plainUrl()));

            assertThat(first.isClosed()).isFalse();
            assertThat(writeDelays(plainUrl())).isNotEmpty().containsOnly("0");
        }
    }

    @Test
    void ourOwnDatabaseStillDoesAfterItWasClosedInBetween() throws SQLException {
        JdbcStorage storage = JdbcStorage.own(dataSource(plainUrl()));
        // Nobody keeps a connection, so H2 closes the file after each, and forgets.
        assertThat(writeDelays(plainUrl())).contains("500");

        List<String> whileWriting = storage.write(stores -> {
            stores.requestKeys().find("any", "key");
            return unchecked(() -> writeDelays(plainUrl()));
        });

        assertThat(whileWriting).isNotEmpty().containsOnly("0");
    }

    @Test
    void refusesOurOwnDatabaseToAUserWhoCannotMakeItWrite() throws SQLException {
        try (Connection admin = DriverManager.getConnection(plainUrl())) {
            Connections.execute(admin, "create user guest password 'guest'");
            JdbcDataSource guest = dataSource(plainUrl());
            guest.setUser("guest");
            guest.setPassword("guest");

            assertThatThrownBy(() -> JdbcStorage.own(guest))
                    .isInstanceOf(StorageSetupException.class)
                    .hasMessage("The user of our own H2 database must have admin rights: without them it cannot be made"
                            + " to write at every commit");
        }
    }

    @Test
    void refusesAnotherVersionForOurOwnDatabase() {
        DataSource newer = Disguised.asVersion(dataSource(H2File.url(folder)), "2.5.252 (2026-08-01)");

        assertThatThrownBy(() -> JdbcStorage.own(newer))
                .isInstanceOf(StorageSetupException.class)
                .hasMessage(
                        "This is H2 2.5.252 (2026-08-01), but only 2.4.240 was seen to keep every acknowledged message"
                                + " when the process dies: use H2 2.4.240 or PostgreSQL");
    }

    @Test
    void onlyWarnsAHost() throws SQLException {
        List<String> warnings = new ArrayList<>();
        try (Connection host = DriverManager.getConnection(plainUrl())) {
            JdbcStorage.inHostDatabase(dataSource(plainUrl()), warnings::add).ping();

            assertThat(host.isClosed()).isFalse();
            assertThat(warnings)
                    .containsExactly(
                            "This H2 database acknowledges messages up to 500 ms before it writes them, so they"
                                    + " are lost when the process dies: add ;WRITE_DELAY=0 to its URL");
            assertThat(writeDelays(plainUrl())).containsExactly("500");
        }
    }

    @Test
    void warnsAHostOfAnotherVersion() {
        List<String> warnings = new ArrayList<>();
        JdbcDataSource real = dataSource(H2File.url(folder));
        JdbcStorage.inHostDatabase(Disguised.asVersion(real, "2.3.232 (2024-08-11)"), warnings::add);

        assertThat(warnings).singleElement().asString().startsWith("This is H2 2.3.232 (2024-08-11), but only 2.4.240");
    }

    @Test
    void hasNothingToSayOfADatabaseInMemory() throws SQLException {
        List<String> warnings = new ArrayList<>();
        String url = "jdbc:h2:mem:durability;WRITE_DELAY=500";
        try (Connection kept = DriverManager.getConnection(url)) {
            JdbcStorage.inHostDatabase(Disguised.asVersion(dataSource(url), "2.5.252"), warnings::add);
            JdbcStorage.own(Disguised.asVersion(dataSource(url), "2.5.252")).ping();

            assertThat(kept.isClosed()).isFalse();
            assertThat(warnings).isEmpty();
        }
    }

    private String plainUrl() {
        return "jdbc:h2:file:" + folder.resolve("plain");
    }

    private static JdbcDataSource dataSource(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        return dataSource;
    }

    private static List<String> writeDelays(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Something that may fail with an SQL exception. */
    private interface Sql<T> {
        T run() throws SQLException;
    }

    private static <T> T unchecked(Sql<T> sql) {
        try {
            return sql.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
