package dev.supportdesk.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a conversation when it is started. None of it is verified.
 *
 * @param userId the embedding page's name for the visitor, at most 200 characters
 * @param pageUrl where the visitor was, at most 2,000 characters
 * @param userAgent the visitor's browser, at most 500 characters
 */
public record Opening(
        Source source,
        @Nullable String userId,
        @Nullable String pageUrl,
        @Nullable String userAgent) {
    /** Nothing is known: a visitor of a web page. */
    public static final Opening UNKNOWN = new Opening(Source.WEB, null, null, null);

    public Opening {
        requireAtMost("user_id", userId, 200);
        requireAtMost("page_url", pageUrl, 2_000);
        requireAtMost("user_agent", userAgent, 500);
    }

    private static void requireAtMost(String name, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            throw new IllegalArgumentException(
                    name + " has at most " + longest + " characters, but had " + value.length());
        }
    }
}
