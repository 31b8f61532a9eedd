package dev.supportdesk.jdbc;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresStorageTest implements StorageContract {
    @RegisterExtension
    static final PostgresDatabase DATABASE = new PostgresDatabase();

    private static JdbcStorage storage;

    @BeforeAll
    static void open() {
        storage = JdbcStorage.own(DATABASE.pool());
    }

    @Override
    public JdbcStorage storage() {
        return storage;
    }
}
