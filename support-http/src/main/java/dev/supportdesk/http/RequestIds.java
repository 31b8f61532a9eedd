package dev.supportdesk.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Gives every request an id that its answer carries, or takes over the one that it came with. */
final class RequestIds {
    static final String HEADER = "X-Request-Id";

    private static final int LONGEST = 64;

    private final RandomGenerator random;

    RequestIds(RandomGenerator random) {
        this.random = random;
    }

    void apply(Context ctx) {
        String given = ctx.req().getHeader(HEADER);
        ctx.res().setHeader(HEADER, given != null && isWellFormed(given) ? given : next());
    }

    /** The id of the request that this answers. */
    static String of(HttpServletResponse response) {
        @Nullable String id = response.getHeader(HEADER);
        return id == null ? "-" : id;
    }

    String next() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }

    private static boolean isWellFormed(String id) {
        if (id.isEmpty() || id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
