package dev.supportdesk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;

/** A host that imitates PostgreSQL in memory, and whose pool does not commit by itself. */
class H2HostStorageTest implements StorageContract {
    private static HikariDataSource pool;
    private static JdbcStorage storage;

    @BeforeAll
    static void open() throws Exception {
        pool = H2Database.pool("jdbc:h2:mem:host;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        pool.setAutoCommit(false);
        storage = JdbcStorage.inHostDatabase(pool, Assertions::fail);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @Override
    public JdbcStorage storage() {
        return storage;
    }
}
