package dev.supportdesk.evaluation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, by nearest rank: half of the runs were no slower than {@code p50Millis}, 99 in 100 no slower
 * than {@code p99Millis}. Null when nothing ran.
 */
public record Latency(@Nullable Double p50Millis, @Nullable Double p99Millis) {
    /** The latency of runs that took so many nanoseconds. */
    public static Latency of(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? new Latency(null, null) : new Latency(rank(sorted, 50), rank(sorted, 99));
    }

    private static double rank(long[] sorted, int percent) {
        int rank = (int) (((long) sorted.length * percent + 99) / 100);
        return sorted[rank - 1] / 1e6;
    }
}
