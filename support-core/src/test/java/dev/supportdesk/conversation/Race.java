package dev.supportdesk.conversation;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Lets threads do the same thing at the same moment. */
public final class Race {
    private Race() {}

    /**
     * Runs {@code attempt} on that many threads at once, each with its own number from 0 on.
     *
     * @return how many were told that somebody else was faster
     * @throws Exception what any of them threw other than {@link StaleVersionException}
     */
    public static long losersAmong(int runners, Attempt attempt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            CyclicBarrier start = new CyclicBarrier(runners);
            List<Callable<Boolean>> all = IntStream.range(0, runners)
                    .mapToObj(number -> (Callable<Boolean>) () -> {
                        start.await(30, TimeUnit.SECONDS);
                        attempt.run(number);
                        return true;
                    })
                    .toList();
            long losers = 0;
            for (Future<Boolean> runner : threads.invokeAll(all, 60, TimeUnit.SECONDS)) {
                losers += lost(runner) ? 1 : 0;
            }
            return losers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean lost(Future<Boolean> runner) throws Exception {
        try {
            runner.get();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StaleVersionException) {
                return true;
            }
            throw e;
        }
    }

    /** What one of the threads does. */
    @FunctionalInterface
    public interface Attempt {
        /** Does it, on the thread with this number. */
        void run(int number);
    }
}
