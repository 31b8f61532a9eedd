package dev.supportdesk.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not carried out, as its sender is told. Never holds an exception's text.
 *
 * @param error what kind of thing went wrong, as a sentence
 * @param code the same for programs: a token that does not change
 * @param detail what exactly, and what to do
 * @param retryAfter in how many seconds it may be worth another try; null when it is not a matter of time
 */
record Problem(
        int status,
        String code,
        String error,
        String detail,
        @Nullable Long retryAfter) {
    private static final String INVALID = "The request is not valid.";

    private Problem(int status, String code, String error, String detail) {
        this(status, code, error, detail, null);
    }

    static Problem malformedJson(String detail) {
        return new Problem(400, "malformed_json", "The body is not valid JSON.", detail);
    }

    static Problem invalid(String detail) {
        return new Problem(400, "invalid_request", INVALID, detail);
    }

    /** A field, parameter or header that is not as it must be; {@code rule} goes on after its name. */
    static Problem invalidField(String field, String rule) {
        return new Problem(400, "invalid_field", INVALID, field + " " + rule);
    }

    static Problem badHttp(String detail) {
        return new Problem(400, "bad_http", "The request is not valid HTTP.", detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "not_found", "There is no such thing.", detail);
    }

    static Problem methodNotAllowed(String allowed) {
        return new Problem(
                405, "method_not_allowed", "This path does not take that method.", "It takes " + allowed + ".");
    }

    static Problem conflict() {
        return new Problem(
                409, "conflict", "Somebody else changed it at the same moment.", "Send the request again.", 1L);
    }

    static Problem inFlight() {
        return new Problem(
                409,
                "in_flight",
                "The first request with this key is still running.",
                "Send the same request with the same Idempotency-Key again to get its answer.",
                1L);
    }

    static Problem tooLarge(int limit) {
        return new Problem(413, "too_large", "The body is too large.", "The body has at most " + limit + " bytes.");
    }

    static Problem unsupportedMediaType() {
        return new Problem(
                415,
                "unsupported_media_type",
                "The body has the wrong content type.",
                "Send JSON in UTF-8, not compressed, with Content-Type: application/json.");
    }

    static Problem keyMisused() {
        return new Problem(
                422,
                "idempotency_key_reused",
                "This key stands for another request.",
                "Idempotency-Key was sent before with another body: use a new key for a new request.");
    }

    static Problem tooManyCalls(long seconds) {
        return new Problem(
                429,
                "rate_limited",
                "Too many calls from this address.",
                "Wait " + seconds + " seconds before the next one.",
                seconds);
    }

    static Problem internal(String requestId) {
        return new Problem(
                500,
                "internal",
                "Something went wrong in the server.",
                "It was logged under the request id " + requestId + ".");
    }

    static Problem storageDown() {
        return new Problem(
                503, "storage_down", "The storage cannot be reached.", "Nothing was stored: try again later.", 5L);
    }

    static Problem stopping() {
        return new Problem(503, "unavailable", "The server cannot take this request now.", "Try again later.", 5L);
    }

    static Problem cutOff() {
        return new Problem(
                503,
                "unavailable",
                "The server is stopping.",
                "It stops before the answer is complete: ask again, with the same Idempotency-Key if there was one.",
                5L);
    }

    /** The headers that belong to it. */
    Map<String, String> headers() {
        return retryAfter == null ? Map.of() : Map.of("Retry-After", Long.toString(retryAfter));
    }

    /** The body that stands for this problem. */
    Body body() {
        return new Body(error, code, detail);
    }

    /** The one shape of every error. */
    record Body(String error, String code, String detail) {}
}
