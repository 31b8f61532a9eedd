package dev.supportdesk.assistant;

import dev.supportdesk.conversation.Message;
import dev.supportdesk.conversation.Role;
import dev.supportdesk.knowledge.Terms;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Understands questions that only make sense after the one before: "and how much is it?". Such a question either begins
 * like the rest of another one, speaks of something without naming it, or names almost nothing.
 */
final class FollowUp {
    private static final Set<String> CONTINUING = Set.of(
            "and", "or", "but", "also", "then", "und", "oder", "aber", "auch", "y", "o", "pero", "tambien", "et", "ou",
            "mais", "aussi", "e", "mas", "tambem");

    private static final Set<String> POINTING = Set.of(
            "it", "its", "that", "this", "those", "these", "they", "them", "their", "one", "ones", "there", "same",
            "es", "das", "dies", "diese", "dieser", "davon", "dafur", "damit", "eso", "esto", "ellos", "ello", "cela",
            "ca", "ceci", "eux", "isso", "isto", "eles");

    /** "does a security key work too?" */
    private static final Set<String> ADDING = Set.of("too", "also", "instead", "auch", "tambien", "aussi", "tambem");

    private static final Set<String> BEFORE_THERE = Set.of("is", "are", "was", "were", "if", "get", "out");

    private static final Set<String> AFTER_RELATIVE_THAT = Set.of(
            "i", "you", "we", "he", "she", "they", "it", "the", "a", "an", "my", "our", "your", "is", "are", "was",
            "has", "have", "can", "will");

    private FollowUp() {}

    /** Whether a text may need the question before it to be understood. */
    static boolean isPossible(String text) {
        return isCertain(text) || Terms.contentOf(text).size() <= 2;
    }

    /** Whether a text cannot be understood without the question before it. */
    static boolean isCertain(String text) {
        List<String> words = Terms.of(text);
        if (words.isEmpty() || words.size() > 14) {
            return false;
        }
        if (CONTINUING.contains(words.get(0))
                || startsWith(words, "what", "about")
                || startsWith(words, "how", "about")
                || ADDING.contains(words.get(words.size() - 1))) {
            return true;
        }
        for (int i = 0; i < words.size(); i++) {
            if (POINTING.contains(words.get(i)) && !pointsAtNothing(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** "is there a trial", "the one that you sell", "es gibt": the word belongs to the sentence's own grammar. */
    private static boolean pointsAtNothing(List<String> words, int i) {
        return switch (words.get(i)) {
            case "there" -> i > 0 && BEFORE_THERE.contains(words.get(i - 1));
            case "that" -> i > 0 && i + 1 < words.size() && AFTER_RELATIVE_THAT.contains(words.get(i + 1));
            case "es" -> words.contains("gibt") || words.size() > 6;
            default -> false;
        };
    }

    private static boolean startsWith(List<String> words, String first, String second) {
        return words.size() > 1 && words.get(0).equals(first) && words.get(1).equals(second);
    }

    /** The latest question of the customer that stands for itself: what a follow-up speaks of. */
    static Optional<String> topic(List<Message> before) {
        String latest = null;
        for (int i = before.size() - 1; i >= 0; i--) {
            Message message = before.get(i);
            if (message.role() == Role.USER) {
                if (!isPossible(message.content())) {
                    return Optional.of(message.content());
                }
                latest = latest == null ? message.content() : latest;
            }
        }
        return Optional.ofNullable(latest);
    }
}
