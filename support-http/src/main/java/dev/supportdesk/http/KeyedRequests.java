package dev.supportdesk.http;

import dev.supportdesk.conversation.Once;
import dev.supportdesk.conversation.RequestKey;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads {@code Idempotency-Key} (IETF draft "The Idempotency-Key HTTP Header Field") and waits a while for a first
 * request that is still running.
 */
final class KeyedRequests {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    /** Whoever asks without credentials. Not the client's address: a phone that repeats a request may have another. */
    private static final String ANYBODY = "public";

    private static final int LONGEST = 255;
    private static final long FIRST_PAUSE = 20;
    private static final long LONGEST_PAUSE = 250;

    private final Duration patience;

    KeyedRequests(Duration patience) {
        this.patience = patience;
    }

    /** The key of a request, if it has one. */
    static Optional<RequestKey> of(Context ctx, String route, JsonBody body) {
        if (ctx.req().getHeader(HEADER) == null) {
            return Optional.empty();
        }
        List<String> given = Collections.list(ctx.req().getHeaders(HEADER));
        String key = given.get(0).strip();
        boolean visible = key.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (given.size() > 1 || key.isEmpty() || key.length() > LONGEST || !visible) {
            throw new ProblemException(Problem.invalidField(
                    HEADER, "is one header of 1 to " + LONGEST + " visible ASCII characters without spaces."));
        }
        return Optional.of(new RequestKey(ANYBODY + " POST " + route, key, sha256(body.canonical())));
    }

    /** Carries out a keyed request; while another one with its key runs, waits for that one's answer. */
    <T> Once<T> awaited(Supplier<Once<T>> request) {
        long deadline = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE;
        Once<T> outcome = request.get();
        while (outcome instanceof Once.Running<T> && System.nanoTime() - deadline < 0 && paused(pause)) {
            pause = Math.min(pause * 2, LONGEST_PAUSE);
            outcome = request.get();
        }
        return outcome;
    }

    private static boolean paused(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Marks an answer as the repetition of an earlier one. */
    static byte[] replayed(Context ctx, String answer) {
        ctx.header(REPLAYED, "true");
        return answer.getBytes(StandardCharsets.UTF_8);
    }

    static <T> T inFlight() {
        throw new ProblemException(Problem.inFlight());
    }

    static <T> T misused() {
        throw new ProblemException(Problem.keyMisused());
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
