package dev.supportdesk.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does again and again what has become due, on a daemon thread of its own. What fails is tried again the next time. */
final class DueWork implements AutoCloseable {
    /** How often the desk is asked. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    private static final Logger LOG = System.getLogger(DueWork.class.getName());

    private final ScheduledExecutorService timer;
    private final Future<?> rounds;

    /** @param pause between the end of one round and the beginning of the next; also before the first */
    DueWork(Runnable work, Duration pause) {
        this(work, pause, Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "supportdesk-due");
            daemon.setDaemon(true);
            return daemon;
        }));
    }

    /** @param timer closed with this */
    DueWork(Runnable work, Duration pause, ScheduledExecutorService timer) {
        this.timer = timer;
        this.rounds =
                timer.scheduleWithFixedDelay(() -> round(work), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void round(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // Thrown further it would end the schedule.
            LOG.log(Level.ERROR, "What is due was not done; it is tried again later", e);
        }
    }

    /** Begins no further round, and does not wait for one that is running. */
    @Override
    public void close() {
        rounds.cancel(false);
        timer.shutdown();
    }
}
