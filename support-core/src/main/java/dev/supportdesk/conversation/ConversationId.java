package dev.supportdesk.conversation;

import java.util.regex.Pattern;

/**
 * Names a conversation. For a public chat it is also the key to it: whoever knows the id may read and write the
 * conversation, so it carries at least 128 random bits.
 *
 * @param value {@code cnv_} and 22 to 64 URL-safe characters
 */
public record ConversationId(String value) {
    private static final Pattern FORM = Pattern.compile("cnv_[A-Za-z0-9_-]{22,64}");

    public ConversationId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "A conversation id is \"cnv_\" and 22 to 64 letters, digits, - or _, but was " + value.length()
                            + " characters of another form");
        }
    }

    /** Whether a conversation could have this id. */
    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
