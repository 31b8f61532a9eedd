package guilty.assistant;

import guilty.channel.LooksUp;
import java.time.Instant;

/** Breaks a rule: reads the time where nobody can move it. */
public final class ReadsTheClock {
    private ReadsTheClock() {}

    public static boolean isAfter(Instant other, LooksUp below) {
        return Instant.now().isAfter(other) && below.above() != null;
    }
}
