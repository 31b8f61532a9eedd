package dev.supportdesk.conversation;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Keeps everything in this process's memory, for as long as it lives: for trying the desk out, for tests, and for an
 * embedder who wants no database.
 *
 * <p>What is kept is one immutable snapshot. A writing unit of work builds the next one under a lock and swaps it in at
 * the end; a reading one takes the snapshot of the moment it began and waits for nobody.
 */
public final class InMemoryUnitOfWork implements UnitOfWork {
    private final ReentrantLock oneWriter = new ReentrantLock();
    private final ThreadLocal<InMemoryStores> current = new ThreadLocal<>();
    private volatile InMemorySnapshot snapshot = new InMemorySnapshot();

    @Override
    public <T> T write(Function<Stores, T> work) {
        requireNotInside();
        oneWriter.lock();
        try {
            InMemoryStores stores = new InMemoryStores(snapshot, true);
            T result = within(stores, work);
            snapshot = stores.snapshot();
            return result;
        } finally {
            oneWriter.unlock();
        }
    }

    @Override
    public <T> T read(Function<Stores, T> work) {
        requireNotInside();
        return within(new InMemoryStores(snapshot, false), work);
    }

    @Override
    public void ping() {
        // Memory answers for as long as there is a process to ask.
    }

    private <T> T within(InMemoryStores stores, Function<Stores, T> work) {
        current.set(stores);
        try {
            return work.apply(stores);
        } finally {
            current.remove();
            stores.end();
        }
    }

    private void requireNotInside() {
        if (current.get() != null) {
            throw new IllegalStateException(
                    "Units of work cannot be nested: use the stores of the one that is running");
        }
    }
}
