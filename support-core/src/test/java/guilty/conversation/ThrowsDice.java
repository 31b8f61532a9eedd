package guilty.conversation;

import java.util.UUID;

/** Breaks a rule: makes an id that no test can foresee. */
public final class ThrowsDice {
    private ThrowsDice() {}

    public static String id() {
        return UUID.randomUUID().toString();
    }
}
