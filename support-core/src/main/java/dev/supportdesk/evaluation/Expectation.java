package dev.supportdesk.evaluation;

import java.util.Locale;

/** What the desk should do with a case. */
public enum Expectation {
    /** Answer from the knowledge, citing it. */
    ANSWER,
    /** Say that it cannot answer. */
    ABSTAIN,
    /** Offer a person, whatever the knowledge holds. */
    ESCALATE;

    /** The name in suites and tables: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no expectation has this token */
    public static Expectation ofToken(String token) {
        for (Expectation expectation : values()) {
            if (expectation.token().equals(token)) {
                return expectation;
            }
        }
        throw new IllegalArgumentException("Unknown expectation \"" + token + "\": write answer, abstain or escalate");
    }
}
