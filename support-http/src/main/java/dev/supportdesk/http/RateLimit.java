package dev.supportdesk.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * Lets one client make so many calls a minute: the minute begins with the client's first call and everything is allowed
 * again when it is over. Safe for use by several threads.
 */
final class RateLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_CLIENTS = 100_000;

    private final int perMinute;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            // Longer than the window: a bucket that is dropped would have been full again anyway.
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .executor(Runnable::run)
            .build();

    RateLimit(int perMinute, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
    }

    /** @throws ProblemException if the client has made its calls for this minute */
    void admit(String client) {
        if (perMinute == 0) {
            return;
        }
        ConsumptionProbe probe = buckets.get(client, key -> fullBucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw new ProblemException(
                    Problem.tooManyCalls(wait.plusNanos(999_999_999).toSeconds()));
        }
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillIntervally(perMinute, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }
}
