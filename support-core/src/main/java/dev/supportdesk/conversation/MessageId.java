package dev.supportdesk.conversation;

/**
 * Names a message.
 *
 * @param value {@code msg_} and URL-safe characters
 */
public record MessageId(String value) {
    public MessageId {
        if (!value.startsWith("msg_") || value.length() < 5 || value.length() > 68) {
            throw new IllegalArgumentException(
                    "A message id is \"msg_\" and 1 to 64 characters, but was \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
