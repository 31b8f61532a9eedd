package dev.supportdesk.jdbc;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The statements of one unit of work: none before it, none after it, and no change in one that only reads. */
final class Session implements AutoCloseable {
    private final Handle handle;
    private final DatabaseType type;
    private final boolean writing;
    private boolean over;

    Session(Handle handle, DatabaseType type, boolean writing) {
        this.handle = handle;
        this.type = type;
        this.writing = writing;
    }

    DatabaseType type() {
        return type;
    }

    Query query(String sql) {
        requireNotOver();
        return handle.createQuery(sql);
    }

    Update update(String sql) {
        requireWriting();
        return handle.createUpdate(sql);
    }

    void execute(String sql) {
        requireWriting();
        handle.execute(sql);
    }

    @Override
    public void close() {
        over = true;
    }

    private void requireWriting() {
        requireNotOver();
        if (!writing) {
            throw new IllegalStateException("A unit of work that reads cannot write: use write(..)");
        }
    }

    private void requireNotOver() {
        if (over) {
            throw new IllegalStateException("The unit of work that these stores belong to is over");
        }
    }
}
