package dev.supportdesk.assistant;

import org.jspecify.annotations.Nullable;

/**
 * The desk's own words, said when no passage speaks.
 *
 * @param desk the desk's name
 * @param contact where customers may write to a person; null when they are not told
 */
public record Texts(String desk, @Nullable String contact) {
    public Texts {
        if (desk.isBlank() || desk.length() > 80) {
            throw new IllegalArgumentException("The desk's name has 1 to 80 characters");
        }
    }

    /** Said instead of a guess. */
    String cannotAnswer() {
        return "I could not find the answer to that in our help articles, and I would rather not guess. "
                + "Would you like a person to help you?"
                + (contact == null ? "" : " You can write to " + contact + ".");
    }

    /** Said when the customer asks for a person. */
    String personWanted() {
        return contact == null
                ? "You would like to speak to a person. Your wish is noted in this conversation for our team."
                : "You would like to speak to a person. Your wish is noted in this conversation for our team; "
                        + "you can also write to " + contact + ".";
    }

    /** Said to a greeting. */
    String greeting() {
        return "Hello! I answer questions from the help articles of " + desk + ". What would you like to know?";
    }

    /** Said to thanks. */
    String welcome() {
        return "You are welcome. Is there anything else you would like to know?";
    }
}
