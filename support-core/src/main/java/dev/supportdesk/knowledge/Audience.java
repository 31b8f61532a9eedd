package dev.supportdesk.knowledge;

import java.util.Locale;

/** Who may read an article. Each audience may also read what the ones before it may read. */
public enum Audience {
    /** Anyone. */
    PUBLIC,
    /** Customers whose identity is verified. */
    CUSTOMER,
    /** The company's own staff: never in an answer, a prompt or a citation for a customer. */
    STAFF;

    /** Whether this audience may read an article that was written for {@code other}. */
    public boolean mayRead(Audience other) {
        return compareTo(other) >= 0;
    }

    /** The name in front matter, on the wire and in tables: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no audience has this token */
    public static Audience ofToken(String token) {
        for (Audience audience : values()) {
            if (audience.token().equals(token)) {
                return audience;
            }
        }
        throw new IllegalArgumentException("Unknown audience \"" + token + "\": write public, customer or staff");
    }
}
