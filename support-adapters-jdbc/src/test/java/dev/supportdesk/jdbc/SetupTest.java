package dev.supportdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.supportdesk.conversation.Conversation;
import dev.supportdesk.conversation.ConversationFixtures;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What whoever sets the desk up is told, and how the tables come about. */
class SetupTest {
    @RegisterExtension
    static final PostgresDatabase POSTGRES = new PostgresDatabase();

    @TempDir
    Path folder;

    @Test
    void makesTheDataFolderForItsOwnerAlone() throws IOException {
        Path data = folder.resolve("a/b");

        assertThat(H2File.url(data)).startsWith("jdbc:h2:file:" + data.toAbsolutePath() + "/support;WRITE_DELAY=0;");
        assertThat(Files.getPosixFilePermissions(data)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void opensADatabaseAgain() {
        Conversation conversation = ConversationFixtures.aConversation();
        JdbcStorage.own(file()).write(stores -> {
            stores.conversations().add(conversation);
            return conversation;
        });

        JdbcStorage again = JdbcStorage.own(file());

        assertThat(again.<Conversation>read(stores ->
                        stores.conversations().findPublic(conversation.id()).orElseThrow()))
                .isEqualTo(conversation);
    }

    @Test
    void saysThatTheFolderCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        refuses(
                () -> H2File.url(file.resolve("data")),
                "The data folder " + file.resolve("data").toAbsolutePath()
                        + " cannot be made: give this user the right to, or choose another folder");
    }

    @Test
    void saysThatASemicolonEndsTheName() {
        refuses(
                () -> H2File.url(folder.resolve("a;b")),
                "The data folder's name cannot hold a semicolon: choose another folder");
    }

    @Test
    void saysThatTheFileCannotBeWritten() {
        JdbcStorage.own(file());

        refuses(
                () -> JdbcStorage.own(h2(H2File.url(folder) + ";ACCESS_MODE_DATA=r")),
                "The database's file cannot be created or written: check who owns the data folder, and whether the disk is"
                        + " full");
    }

    @Test
    void saysThatTheFileIsInUse() throws IOException {
        JdbcStorage.own(file());
        try (FileChannel channel = FileChannel.open(folder.resolve("support.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            refuses(
                    () -> JdbcStorage.own(file()),
                    "The database is in use by another process: stop that process, or choose another data folder");
        }
    }

    @Test
    void saysThatTheFileIsNoDatabase() throws IOException {
        Files.write(folder.resolve("support.mv.db"), new byte[20_000]);

        assertThatThrownBy(() -> JdbcStorage.own(file()))
                .isInstanceOf(StorageSetupException.class)
                .hasMessageStartingWith("The database's file ");
    }

    @Test
    void saysThatTheDatabaseIsNotSupported() {
        refuses(
                () -> JdbcStorage.own(Disguised.asProduct(file(), "MariaDB")),
                "SupportDesk keeps its data in H2 or PostgreSQL, but this database is MariaDB");
    }

    @Test
    void saysThatTheTablesAreNewer() throws SQLException {
        for (DataSource database : new DataSource[] {file(), POSTGRES.pool()}) {
            JdbcStorage.own(database).ping();
            execute(database, history("9000", "Later", "V9000__later.sql", true));

            refuses(
                    () -> JdbcStorage.own(database),
                    "A newer version of SupportDesk has worked with this database: use that version, or restore the"
                            + " backup from before");
            execute(database, "delete from \"support_schema_history\" where \"version\" = '9000'");
        }
    }

    @Test
    void saysThatTheTablesAreNotOurs() throws SQLException {
        DataSource database = file();
        JdbcStorage.own(database);
        execute(database, "update \"support_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");

        refuses(
                () -> JdbcStorage.own(database),
                "The tables of this database were not made by a released version of SupportDesk: restore a backup, or start"
                        + " with an empty database");
    }

    @Test
    void goesOnWhereAMigrationStoppedInTheMiddle() throws SQLException {
        DataSource database = file();
        JdbcStorage.own(database);
        execute(database, "drop table support_request_key");
        execute(database, "update \"support_schema_history\" set \"success\" = false where \"version\" = '1'");

        assertThat(JdbcStorage.own(database)
                        .<Integer>write(stores -> stores.requestKeys().forgetBefore(ConversationFixtures.NOON)))
                .isZero();
    }

    @Test
    void goesOnWhereTheProcessDiedInAMigration() throws SQLException {
        DataSource database = file();
        JdbcStorage.own(database);
        execute(database, "drop table support_request_key");
        execute(database, "delete from \"support_schema_history\"");

        assertThat(JdbcStorage.own(database)
                        .<Integer>write(stores -> stores.requestKeys().forgetBefore(ConversationFixtures.NOON)))
                .isZero();
    }

    @Test
    void saysThatTheServerCannotBeReached() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://localhost:1/support");
        PGSimpleDataSource direct = new PGSimpleDataSource();
        direct.setURL("jdbc:postgresql://localhost:1/support");

        String sentence =
                "The database server cannot be reached: check that it is running, and the host and port in its URL";
        refuses(() -> JdbcStorage.own(pool), sentence);
        refuses(() -> JdbcStorage.own(direct), sentence);
    }

    @Test
    void saysThatThePoolIsTooSmall() {
        try (HikariDataSource pool = H2Database.pool(H2File.url(folder))) {
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(250);

            refuses(() -> JdbcStorage.own(pool), "The pool gave no connection in time: it must hold at least two");
        }
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        HikariDataSource pool = POSTGRES.pool();
        pool.setJdbcUrl(pool.getJdbcUrl() + "_missing");

        refuses(() -> JdbcStorage.own(pool), "The PostgreSQL server has no database of this name: create it first");
    }

    @Test
    void saysThatTheUserHasNoRightToTheTables() throws SQLException {
        JdbcStorage.own(POSTGRES.pool());
        POSTGRES.execute("create user reader");
        HikariDataSource pool = POSTGRES.pool();
        pool.setUsername("reader");

        refuses(
                () -> JdbcStorage.own(pool),
                "The database's user may not make or use the tables: grant it CREATE on the schema, and let it own them");
    }

    private DataSource file() {
        return h2(H2File.url(folder));
    }

    private static DataSource h2(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        return dataSource;
    }

    private static String history(String version, String description, String script, boolean success) {
        return """
                insert into "support_schema_history" (
                  "installed_rank", "version", "description", "type", "script", "checksum", "installed_by",
                  "installed_on", "execution_time", "success")
                values (99, '%s', '%s', 'SQL', '%s', 1, 'me', current_timestamp, 1, %s)""".formatted(version, description, script, success);
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Connections.execute(connection, sql);
        }
    }

    private static void refuses(ThrowingCallable setup, String sentence) {
        assertThatThrownBy(setup).isInstanceOf(StorageSetupException.class).hasMessage(sentence);
    }
}
