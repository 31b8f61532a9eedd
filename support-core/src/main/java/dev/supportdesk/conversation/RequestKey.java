package dev.supportdesk.conversation;

/**
 * What a caller sends with a request so that sending it twice does no harm (the {@code Idempotency-Key} of the IETF
 * draft "The Idempotency-Key HTTP Header Field").
 *
 * @param scope who asks for what; the same key in another scope is another key; at most 200 characters
 * @param key the caller's own choice, 1 to 255 characters
 * @param fingerprint a hash of what was asked, to notice a key that is used for two different requests
 */
public record RequestKey(String scope, String key, String fingerprint) {
    public RequestKey {
        if (scope.isBlank() || scope.length() > 200) {
            throw new IllegalArgumentException("A scope has 1 to 200 characters");
        }
        if (key.isBlank() || key.length() > 255) {
            throw new IllegalArgumentException("An idempotency key has 1 to 255 characters");
        }
        if (fingerprint.isBlank() || fingerprint.length() > 64) {
            throw new IllegalArgumentException("A fingerprint has 1 to 64 characters");
        }
    }
}
