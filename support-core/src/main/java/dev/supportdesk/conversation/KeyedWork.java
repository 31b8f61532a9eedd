package dev.supportdesk.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Carries out keyed requests once. A request of one step claims and settles its key in the unit of work that does the
 * business; a longer one claims it in its first and settles it in its last, and if it dies between the two, a repetition
 * takes over where it stopped once the lease has run out.
 */
public final class KeyedWork {
    /** Longer than any turn may take; a repetition after a crash waits no longer than this. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    /** How long a key is remembered after it was first used. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    private static final int ATTEMPTS = 4;

    private final UnitOfWork work;
    private final InstantSource clock;

    public KeyedWork(UnitOfWork work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    /** Carries out a request that is one unit of work. */
    public <T> Once<T> inOneStep(
            RequestKey key,
            Function<Stores, T> business,
            Function<T, ConversationId> subject,
            Function<T, String> rendering) {
        return retrying(work, stores -> {
            Optional<RequestKeys.Remembered> remembered = stores.requestKeys().find(key.scope(), key.key());
            if (remembered.isPresent()) {
                return remembered(remembered.get(), key);
            }
            Instant now = clock.instant();
            T done = business.apply(stores);
            stores.requestKeys()
                    .claim(
                            new RequestKeys.Remembered(
                                    key, subject.apply(done), Optional.empty(), now, Optional.empty()),
                            now);
            stores.requestKeys().settle(key, rendering.apply(done));
            return new Once.Fresh<>(done);
        });
    }

    /** Forgets the keys whose time is over; how many. */
    public int forgetOld() {
        return work.write(
                stores -> stores.requestKeys().forgetBefore(clock.instant().minus(REMEMBERED)));
    }

    /** What a remembered key that cannot be taken over means for the request that repeats it. */
    public static <T> Once<T> remembered(RequestKeys.Remembered remembered, RequestKey key) {
        if (!remembered.request().fingerprint().equals(key.fingerprint())) {
            return new Once.Misused<>();
        }
        return remembered.answer().<Once<T>>map(Once.Replayed::new).orElseGet(Once.Running::new);
    }

    /** Runs a unit of work again while another is faster. */
    public static <T> T retrying(UnitOfWork work, Function<Stores, T> business) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.write(business);
            } catch (StaleVersionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
