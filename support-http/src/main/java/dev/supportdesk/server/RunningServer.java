package dev.supportdesk.server;

import dev.supportdesk.SupportDesk;
import dev.supportdesk.http.HttpApi;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;

/** A server that answers. Safe for use by several threads. */
final class RunningServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(RunningServer.class.getName());

    private final HttpApi http;
    private final SupportDesk desk;
    private final StorageSetup storage;
    private final DueWork due;
    private final int port;
    private final CountDownLatch closed = new CountDownLatch(1);

    RunningServer(HttpApi http, SupportDesk desk, StorageSetup storage, DueWork due, int port) {
        this.http = http;
        this.desk = desk;
        this.storage = storage;
        this.due = due;
        this.port = port;
    }

    /** The port on which it listens. */
    int port() {
        return port;
    }

    SupportDesk desk() {
        return desk;
    }

    /** Waits until the server is closed, by whatever thread. */
    void awaitClose() throws InterruptedException {
        closed.await();
    }

    /** Answers what was asked already, then stops. Closing it again does nothing. */
    @Override
    public synchronized void close() {
        if (closed.getCount() > 0) {
            close("What is due", due);
            close("HTTP", http);
            close("The knowledge", desk);
            close("The storage", storage);
            closed.countDown();
        }
    }

    private static void close(String what, AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // The rest must be closed all the same.
            LOG.log(Level.WARNING, what + " did not close", e);
        }
    }
}
