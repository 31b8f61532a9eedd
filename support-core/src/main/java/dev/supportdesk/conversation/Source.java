package dev.supportdesk.conversation;

import java.util.regex.Pattern;

/**
 * The part of the company's product in which a conversation was started: {@code web}, {@code app_owner},
 * {@code app_diner}, {@code dashboard}, or any other token.
 *
 * @param token 1 to 40 lower-case letters, digits, - or _
 */
public record Source(String token) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9_-]{1,40}");

    /** A public web page: what is meant when nobody says. */
    public static final Source WEB = new Source("web");

    public Source {
        if (!FORM.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "A source is 1 to 40 lower-case letters, digits, - or _, such as web or dashboard");
        }
    }

    @Override
    public String toString() {
        return token;
    }
}
