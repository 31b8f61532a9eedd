package dev.supportdesk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A host whose pool prefers everything to be otherwise. */
class PostgresHostStorageTest implements StorageContract {
    @RegisterExtension
    static final PostgresDatabase DATABASE = new PostgresDatabase();

    private static JdbcStorage storage;

    @BeforeAll
    static void open() throws Exception {
        DATABASE.execute("create table customer (id bigint primary key)");
        HikariDataSource pool = DATABASE.pool();
        pool.setAutoCommit(false);
        pool.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        storage = JdbcStorage.inHostDatabase(pool, Assertions::fail);
    }

    @Override
    public JdbcStorage storage() {
        return storage;
    }
}
