package dev.supportdesk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class H2StorageTest implements StorageContract {
    @TempDir
    static Path folder;

    private static HikariDataSource pool;
    private static JdbcStorage storage;

    @BeforeAll
    static void open() {
        pool = H2Database.pool(H2File.url(folder));
        storage = JdbcStorage.own(pool);
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
