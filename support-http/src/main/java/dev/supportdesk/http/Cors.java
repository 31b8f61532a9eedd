package dev.supportdesk.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;

/** Lets the pages of listed origins, and of no others, read what the API answers. */
final class Cors {
    private static final String MAX_AGE_SECONDS = "600";

    private final Set<String> origins;

    Cors(List<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    void apply(Context ctx) {
        if (origins.isEmpty()) {
            return;
        }
        HttpServletResponse response = ctx.res();
        // Also without an Origin: a cache must not hand what it kept for one page to another.
        response.addHeader("Vary", "Origin");
        String origin = ctx.req().getHeader("Origin");
        if (origin == null || !origins.contains(origin)) {
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Expose-Headers", "X-Request-Id, Idempotency-Replayed, Retry-After");
        if (ctx.req().getHeader("Access-Control-Request-Method") != null
                && ctx.req().getMethod().equals("OPTIONS")) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
            response.setHeader("Access-Control-Allow-Headers", "Content-Type, Accept, Idempotency-Key, X-Request-Id");
            response.setHeader("Access-Control-Max-Age", MAX_AGE_SECONDS);
        }
    }
}
