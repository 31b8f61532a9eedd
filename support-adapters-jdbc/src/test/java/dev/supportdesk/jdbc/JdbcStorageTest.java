package dev.supportdesk.jdbc;

import static dev.supportdesk.conversation.ConversationFixtures.NOON;
import static dev.supportdesk.conversation.ConversationFixtures.aClaim;
import static dev.supportdesk.conversation.ConversationFixtures.aRequestKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.supportdesk.conversation.Conversation;
import dev.supportdesk.conversation.ConversationFixtures;
import dev.supportdesk.conversation.RequestKeys.Remembered;
import dev.supportdesk.conversation.StoreException;
import dev.supportdesk.conversation.Stores;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What a storage in a database does beyond the contracts. */
class JdbcStorageTest {
    @RegisterExtension
    static final PostgresDatabase POSTGRES = new PostgresDatabase();

    @TempDir
    Path folder;

    @Test
    void letsARequestThatDiedWithItsProcessBeTakenOverAtOnce() {
        try (HikariDataSource pool = H2Database.pool(H2File.url(folder))) {
            JdbcStorage storage = JdbcStorage.own(pool);
            Remembered running = claimed(storage);
            Remembered done = claimed(storage);
            settle(storage, done);

            JdbcStorage reopened = JdbcStorage.own(pool);

            assertThat(lease(reopened, running)).isBefore(NOON);
            assertThat(lease(reopened, done)).isEqualTo(done.leaseUntil());
        }
    }

    @Test
    void leavesTheLeasesOfOtherServersAlone() {
        HikariDataSource pool = POSTGRES.pool();
        Remembered running = claimed(JdbcStorage.own(pool));

        assertThat(lease(JdbcStorage.own(pool), running)).isEqualTo(running.leaseUntil());
    }

    @Test
    void leavesTheLeasesOfAHostAlone() {
        try (HikariDataSource pool = H2Database.pool(H2File.url(folder))) {
            Remembered running = claimed(JdbcStorage.inHostDatabase(pool, warning -> {}));

            assertThat(lease(JdbcStorage.inHostDatabase(pool, warning -> {}), running))
                    .isEqualTo(running.leaseUntil());
        }
    }

    @Test
    void waitsForNothingLongerThanSecondsInOurOwnDatabase() throws SQLException {
        HikariDataSource pool = POSTGRES.pool();
        pool.setMaximumPoolSize(2);
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        JdbcStorage storage = JdbcStorage.own(pool);
        try (Connection oneOfTheTwo = pool.getConnection()) {
            storage.ping();

            assertThat(oneOfTheTwo.isClosed()).isFalse();
            assertThat(shown(pool, "lock_timeout")).isEqualTo("5s");
            assertThat(shown(pool, "statement_timeout")).isEqualTo("10s");
            assertThat(shown(pool, "transaction_isolation")).isEqualTo("read committed");
        }
    }

    @Test
    void givesAHostItsConnectionsBackAsTheyCame() throws SQLException {
        HikariDataSource pool = POSTGRES.pool();
        pool.setMaximumPoolSize(2);
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        JdbcStorage storage = JdbcStorage.inHostDatabase(pool, warning -> {});
        try (Connection oneOfTheTwo = pool.getConnection()) {
            claimed(storage);

            assertThat(oneOfTheTwo.isClosed()).isFalse();
            assertThat(shown(pool, "lock_timeout")).isEqualTo("0");
            assertThat(shown(pool, "statement_timeout")).isEqualTo("0");
            assertThat(shown(pool, "transaction_isolation")).isEqualTo("repeatable read");
        }
    }

    @Test
    void waitsForNothingLongerThanSecondsInAHostsTransaction() {
        Deque<Connection> used = new ArrayDeque<>();
        PGSimpleDataSource host = new PGSimpleDataSource() {
            private static final long serialVersionUID = 1L;

            @Override
            public Connection getConnection() throws SQLException {
                used.push(super.getConnection());
                return used.element();
            }
        };
        host.setURL(POSTGRES.pool().getJdbcUrl());
        host.setUser("postgres");
        JdbcStorage storage = JdbcStorage.inHostDatabase(host, warning -> {});

        assertThat(storage.<String>write(stores -> shown(used.element(), "lock_timeout")))
                .isEqualTo("5s");
        assertThat(storage.<String>write(stores -> shown(used.element(), "statement_timeout")))
                .isEqualTo("10s");
    }

    @Test
    void saysThatTheDatabaseIsGone() {
        Stream.of(H2Database.pool(H2File.url(folder)), POSTGRES.pool()).forEach(pool -> {
            JdbcStorage storage = JdbcStorage.own(pool);
            pool.close();

            assertThatThrownBy(storage::ping).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> storage.write(stores -> "anything")).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> storage.read(stores -> "anything")).isInstanceOf(StoreException.class);
        });
    }

    @Test
    void repeatsNeitherStatementsNorCustomersWordsWhenItFails() {
        Stream.of(H2Database.pool(H2File.url(folder)), POSTGRES.pool()).forEach(pool -> {
            JdbcStorage storage = JdbcStorage.own(pool);

            assertThatThrownBy(() -> storage.write(stores -> add(stores, tooLong())))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(printed(e))
                                    .contains("The database could not be read or written (SQLState 22001)")
                                    .doesNotContain("secret")
                                    .doesNotContain("insert into"));
            pool.close();
        });
    }

    private static Conversation tooLong() {
        Conversation start = ConversationFixtures.aConversation();
        return new Conversation(
                start.id(),
                start.channel(),
                start.source(),
                start.mode(),
                "secret".repeat(100),
                start.pageUrl(),
                start.userAgent(),
                start.summary(),
                start.status(),
                start.statusChangedAt(),
                start.epoch(),
                start.messageCount(),
                start.lastSeq(),
                start.lastCustomerAt(),
                start.previous(),
                start.createdAt(),
                start.updatedAt(),
                start.closedAt(),
                start.version());
    }

    private static Conversation add(Stores stores, Conversation conversation) {
        stores.conversations().add(conversation);
        return conversation;
    }

    private static Remembered claimed(JdbcStorage storage) {
        Remembered claim = aClaim(aRequestKey());
        return storage.write(stores -> {
            stores.requestKeys().claim(claim, NOON);
            return claim;
        });
    }

    private static void settle(JdbcStorage storage, Remembered claim) {
        storage.write(stores -> {
            stores.requestKeys().settle(claim.request(), "done");
            return claim;
        });
    }

    private static Instant lease(JdbcStorage storage, Remembered claim) {
        return storage.read(stores -> stores.requestKeys()
                .find(claim.request().scope(), claim.request().key())
                .orElseThrow()
                .leaseUntil());
    }

    private static String shown(HikariDataSource pool, String setting) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return shown(connection, setting);
        }
    }

    private static String shown(Connection connection, String setting) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String printed(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
