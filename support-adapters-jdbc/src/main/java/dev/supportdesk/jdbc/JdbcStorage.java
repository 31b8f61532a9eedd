package dev.supportdesk.jdbc;

import dev.supportdesk.conversation.Stores;
import dev.supportdesk.conversation.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Keeps everything in H2 or PostgreSQL. Opening brings the tables to this version; all of them begin with
 * {@code support_}. The data source stays the caller's: closing it closes the storage. If it is a pool, it must be able to
 * hold at least two connections.
 *
 * <p>Every writing unit of work is one transaction with read committed isolation. No statement waits longer than some
 * seconds for another's lock. Safe for use by several threads.
 */
public final class JdbcStorage implements UnitOfWork {
    private static final String PING = "select count(*) from support_conversation where id = ''";

    private final Jdbi jdbi;
    private final DatabaseType type;
    private final String transactionSettings;
    private final ThreadLocal<Session> current = new ThreadLocal<>();

    private JdbcStorage(Connections connections, DatabaseType type, String transactionSettings) {
        this.jdbi = Jdbi.create(connections);
        // Our SQL has no placeholders but its named parameters.
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        this.type = type;
        this.transactionSettings = transactionSettings;
    }

    /**
     * Opens a database that is the desk's own. Its connections are set to what the desk needs. An H2 file is made to write
     * at every commit, and what a process left unfinished when it died can be taken over at once.
     *
     * @throws StorageSetupException if it cannot be opened, or if it would lose acknowledged messages when the process dies
     */
    public static JdbcStorage own(DataSource dataSource) {
        try {
            DatabaseType type;
            boolean alone = false;
            try (Connection connection = dataSource.getConnection()) {
                type = DatabaseType.of(connection);
                if (type == DatabaseType.H2) {
                    Connections.execute(connection, type.sessionSettings());
                    refuse(H2Durability.problem(connection));
                    alone = H2Durability.isFileOfThisProcessAlone(connection);
                }
            }
            Schema.migrate(dataSource);
            JdbcStorage storage = new JdbcStorage(Connections.own(dataSource, type), type, "");
            if (alone) {
                storage.run(true, session -> new JdbcRequestKeys(session).endAllLeases());
            }
            return storage;
        } catch (SQLException | RuntimeException e) {
            throw SetupFailures.describing(e);
        }
    }

    /**
     * Opens a database that belongs to the program around the desk. Nothing about its connections is changed but for the
     * length of a transaction.
     *
     * @param warnings gets one sentence for each setting with which acknowledged messages could be lost
     * @throws StorageSetupException if it cannot be opened
     */
    public static JdbcStorage inHostDatabase(DataSource dataSource, Consumer<String> warnings) {
        try {
            DatabaseType type;
            try (Connection connection = dataSource.getConnection()) {
                type = DatabaseType.of(connection);
                if (type == DatabaseType.H2) {
                    H2Durability.problem(connection).ifPresent(warnings);
                }
            }
            Schema.migrate(dataSource);
            return new JdbcStorage(Connections.ofHost(dataSource), type, type.transactionSettings());
        } catch (SQLException | RuntimeException e) {
            throw SetupFailures.describing(e);
        }
    }

    @Override
    public <T> T write(Function<Stores, T> work) {
        return run(true, session -> work.apply(new JdbcStores(session)));
    }

    @Override
    public <T> T read(Function<Stores, T> work) {
        return run(false, session -> work.apply(new JdbcStores(session)));
    }

    @Override
    public void ping() {
        run(false, session -> session.query(PING).mapTo(Integer.class).one());
    }

    private <T> T run(boolean writing, Function<Session, T> work) {
        if (current.get() != null) {
            throw new IllegalStateException(
                    "Units of work cannot be nested: use the stores of the one that is running");
        }
        try (Handle handle = jdbi.open();
                Session session = new Session(handle, type, writing)) {
            current.set(session);
            return writing ? handle.inTransaction(same -> transaction(session, work)) : work.apply(session);
        } catch (JdbiException e) {
            throw Failures.storeException(e);
        } finally {
            current.remove();
        }
    }

    private <T> T transaction(Session session, Function<Session, T> work) {
        if (!transactionSettings.isEmpty()) {
            session.execute(transactionSettings);
        }
        return work.apply(session);
    }

    private static void refuse(Optional<String> problem) {
        problem.ifPresent(sentence -> {
            throw new StorageSetupException(sentence, null);
        });
    }
}
