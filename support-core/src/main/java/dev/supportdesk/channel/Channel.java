package dev.supportdesk.channel;

import java.util.Locale;

/** Where a conversation takes place. */
public enum Channel {
    /** The chat widget or the HTTP API behind a web page. */
    WEB,
    /** WhatsApp. */
    WHATSAPP,
    /** Telegram. */
    TELEGRAM,
    /** E-mail. */
    EMAIL,
    /** Another program: an embedding backend or a script. */
    API;

    /** The name on the wire and in tables: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no channel has this token */
    public static Channel ofToken(String token) {
        for (Channel channel : values()) {
            if (channel.token().equals(token)) {
                return channel;
            }
        }
        throw new IllegalArgumentException("Unknown channel \"" + token + "\"");
    }
}
