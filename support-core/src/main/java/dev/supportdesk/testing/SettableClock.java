package dev.supportdesk.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. Safe for use by several threads. */
public final class SettableClock implements InstantSource {
    private volatile Instant now;

    public SettableClock(Instant start) {
        this.now = start;
    }

    /** A clock that starts on some Monday morning. */
    public static SettableClock onAMonday() {
        return new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves the clock; a negative duration moves it back. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }
}
