package dev.supportdesk.evaluation;

import dev.supportdesk.assistant.Assistant;
import dev.supportdesk.knowledge.ArticleId;
import java.util.List;

/**
 * What a search found for a case.
 *
 * @param ranked the articles, best first, each once: at the rank of its best passage
 * @param confidence of the search, 0 to 1
 * @param nanos how long the search took
 */
public record Retrieved(Case question, List<ArticleId> ranked, double confidence, long nanos) {
    public Retrieved {
        ranked = List.copyOf(ranked);
    }

    /** Whether the desk would answer from what was found. */
    public boolean confident() {
        return confidence >= Assistant.GOOD_ENOUGH;
    }

    /**
     * Whether search alone did what the case expects: found one of its articles first and was confident, or was not
     * confident where there is nothing to answer from. Search cannot know who wants a person.
     */
    public Verdict verdict() {
        return switch (question.expectation()) {
            case ANSWER -> answered();
            case ABSTAIN ->
                Verdict.of(question.id(), !confident(), "confident in " + best() + " where nothing answers");
            case ESCALATE -> Verdict.right(question.id());
        };
    }

    private Verdict answered() {
        boolean relevant = question.relevant().isEmpty()
                || (!ranked.isEmpty() && question.relevant().contains(ranked.get(0)));
        String where = relevant ? "not confident in " + best() : "found " + best() + " first";
        return Verdict.of(question.id(), relevant && confident(), where);
    }

    private String best() {
        return ranked.isEmpty() ? "nothing" : ranked.get(0).value();
    }
}
