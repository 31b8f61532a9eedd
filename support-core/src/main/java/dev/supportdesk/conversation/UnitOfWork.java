package dev.supportdesk.conversation;

import java.util.function.Function;

/**
 * The way to the stores: everything that one call does is done together or not at all.
 *
 * <p>Safe for use by several threads. Units of work are not nested. What may violate a unique key is done first: a
 * database may refuse everything after it.
 */
public interface UnitOfWork {
    /**
     * Runs {@code work} and keeps what it did, durably, before it returns. If {@code work} throws, nothing is kept and the
     * exception goes on to the caller.
     *
     * @throws StaleVersionException if another unit of work was faster
     * @throws StoreException if the storage could not be written; nothing was kept
     * @throws IllegalStateException if this thread is inside a unit of work already
     */
    <T> T write(Function<Stores, T> work);

    /**
     * Runs {@code work}, which only reads. Each find sees everything that was kept before it; two of them may see a change
     * in between.
     *
     * @throws StoreException if the storage could not be read
     * @throws IllegalStateException if {@code work} writes, or if this thread is inside a unit of work already
     */
    <T> T read(Function<Stores, T> work);

    /**
     * Asks the storage for a sign of life.
     *
     * @throws StoreException if there is none
     */
    void ping();
}
