package dev.supportdesk.http;

import jakarta.servlet.http.HttpServletResponse;

/** Tells browsers to take every answer for nothing but data. Pages loosen what they need. */
final class SecurityHeaders {
    static final String CONTENT_POLICY = "Content-Security-Policy";
    static final String CACHE_CONTROL = "Cache-Control";
    static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void apply(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(CONTENT_POLICY, DATA_ONLY);
        response.setHeader(CACHE_CONTROL, "no-store");
    }
}
