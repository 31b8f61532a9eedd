package dev.supportdesk.evaluation;

import dev.supportdesk.assistant.Question;
import dev.supportdesk.assistant.Reply;
import dev.supportdesk.conversation.AnsweredBy;
import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.knowledge.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Has a whole conversation with the desk for each case of a suite and judges the last reply: did it answer, abstain or offer
 * a person as expected, did it cite a right article, does it hold what it must and nothing that it must not.
 */
public final class DeskRun {
    private final Function<Question, Reply> desk;

    /** @param desk takes a customer's question and answers it */
    public DeskRun(Function<Question, Reply> desk) {
        this.desk = desk;
    }

    /** The verdict on each case, in the suite's order. */
    public List<Verdict> run(Suite suite) {
        return suite.cases().stream().map(this::judge).toList();
    }

    /** The verdict on one case. */
    public Verdict judge(Case each) {
        try {
            List<String> problems = problems(each, converse(each));
            return new Verdict(each.id(), problems.isEmpty(), String.join("; ", problems));
        } catch (IllegalArgumentException e) {
            return new Verdict(each.id(), false, "the desk refuses it: " + e.getMessage());
        }
    }

    private Reply converse(Case each) {
        ConversationId conversation = null;
        Reply reply = null;
        for (String turn : each.turns()) {
            reply = desk.apply(ask(turn, conversation));
            conversation = reply.conversation();
        }
        if (reply == null) {
            throw new IllegalStateException("Case " + each.id() + " has no turn");
        }
        return reply;
    }

    private static Question ask(String turn, @Nullable ConversationId conversation) {
        return conversation == null ? Question.of(turn) : Question.of(turn, conversation);
    }

    private static List<String> problems(Case each, Reply reply) {
        List<String> problems = new ArrayList<>();
        outcomeProblem(each, reply).ifPresent(problems::add);
        String text = reply.text().toLowerCase(Locale.ROOT);
        each.contains().stream()
                .filter(words -> !text.contains(words.toLowerCase(Locale.ROOT)))
                .forEach(words -> problems.add("does not say \"" + words + "\""));
        each.mustNotContain().stream()
                .filter(words -> text.contains(words.toLowerCase(Locale.ROOT)))
                .forEach(words -> problems.add("says \"" + words + "\""));
        return problems;
    }

    private static Optional<String> outcomeProblem(Case each, Reply reply) {
        boolean answered = reply.answeredBy() != AnsweredBy.NONE;
        if (answered && each.expectation() == Expectation.ANSWER) {
            return citesOneOf(each, reply) ? Optional.empty() : Optional.of("answered from " + cited(reply));
        }
        if (answered) {
            return Optional.of("answered from " + cited(reply));
        }
        return switch (each.expectation()) {
            case ANSWER -> Optional.of("did not answer");
            case ABSTAIN -> Optional.empty();
            case ESCALATE -> reply.escalationSuggested() ? Optional.empty() : Optional.of("did not offer a person");
        };
    }

    private static boolean citesOneOf(Case each, Reply reply) {
        return each.relevant().isEmpty()
                || reply.citations().stream().map(Citation::article).anyMatch(each.relevant()::contains);
    }

    private static List<String> cited(Reply reply) {
        return reply.citations().stream()
                .map(citation -> citation.article().value())
                .distinct()
                .toList();
    }
}
