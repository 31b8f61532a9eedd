package dev.supportdesk.assistant;

import dev.supportdesk.conversation.AnsweredBy;
import dev.supportdesk.conversation.Message;
import dev.supportdesk.escalation.WantsPerson;
import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.knowledge.Citation;
import dev.supportdesk.knowledge.Findings;
import dev.supportdesk.knowledge.Hit;
import dev.supportdesk.knowledge.Knowledge;
import dev.supportdesk.knowledge.KnowledgeQuery;
import dev.supportdesk.knowledge.Sentence;
import dev.supportdesk.knowledge.Terms;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Answers from the knowledge alone: with the sentences of the best passage where it is good enough, each cited, and
 * otherwise by saying that it cannot and offering a person. Says nothing that no passage says. Whoever asks for a person is
 * never answered with an article instead.
 *
 * <p>Safe for use by several threads. Keeps nothing: {@link FrontDesk} stores what is said.
 */
public final class Assistant {
    /** From here on the best passage is good enough to answer from; the index calibrates its confidence to this. */
    public static final double GOOD_ENOUGH = 0.5;

    /**
     * From here on a follow-up alone, though it says too little to be answered, is about something that the knowledge is
     * about. Measured on the product's own articles: turns to another subject stay below 0.3, follow-ups mostly above.
     */
    private static final double WITHIN_THE_KNOWLEDGE = 0.3;

    private static final int HITS = 10;
    private static final int MOST_SENTENCES = 3;

    private final Knowledge knowledge;
    private final Texts texts;
    private final WantsPerson wantsPerson = WantsPerson.inEveryLanguage();

    public Assistant(Knowledge knowledge, Texts texts) {
        this.knowledge = knowledge;
        this.texts = texts;
    }

    /**
     * What to say to a question.
     *
     * @param before the messages before the question, oldest first; asked for only if the question cannot be understood
     *     alone
     * @param reader for whom the answer is
     */
    public Answer answer(String question, Supplier<List<Message>> before, Audience reader) {
        if (wantsPerson.in(question).isPresent()) {
            return unsearched(texts.personWanted(), true);
        }
        Optional<Courtesy> courtesy = Courtesy.in(question);
        if (courtesy.isPresent()) {
            return unsearched(courtesy.get() == Courtesy.GREETING ? texts.greeting() : texts.welcome(), false);
        }
        Found found = find(question, before, reader);
        return found.isGoodEnough() ? quoting(found) : cannot(found);
    }

    /** What was looked for in the end, and what was found. */
    private record Found(String question, Findings findings, boolean relevant) {
        boolean isGoodEnough() {
            return relevant && findings.confidence() >= GOOD_ENOUGH;
        }
    }

    private Found find(String question, Supplier<List<Message>> before, Audience reader) {
        Optional<String> topic = FollowUp.isPossible(question) ? FollowUp.topic(before.get()) : Optional.empty();
        if (topic.isPresent() && FollowUp.isCertain(question)) {
            return following(question, topic.get(), reader);
        }
        Found alone = new Found(question, search(question, reader), true);
        return alone.isGoodEnough() || topic.isEmpty() ? alone : following(question, topic.get(), reader);
    }

    private Found following(String question, String topic, Audience reader) {
        String together = topic + " " + question;
        Findings findings = search(together, reader);
        boolean relevant = findings.best().isPresent()
                && (speaksOf(findings.best().get(), question)
                        || search(question, reader).confidence() >= WITHIN_THE_KNOWLEDGE);
        return new Found(together, findings, relevant);
    }

    /**
     * Whether a passage speaks of what a follow-up itself names. The question before it makes any passage about that look
     * good, also when the follow-up turned to something else.
     */
    private static boolean speaksOf(Hit hit, String question) {
        List<String> named = Terms.contentOf(question);
        if (named.isEmpty()) {
            return true;
        }
        Set<String> said = new HashSet<>(Terms.contentOf(hit.article().title()));
        said.addAll(Terms.contentOf(hit.passage().heading()));
        said.addAll(Terms.contentOf(hit.passage().text()));
        hit.passage().phrasings().forEach(phrasing -> said.addAll(Terms.contentOf(phrasing)));
        long spokenOf = named.stream().filter(said::contains).count();
        return 2 * spokenOf >= named.size();
    }

    private Findings search(String text, Audience reader) {
        return knowledge.search(new KnowledgeQuery(text, reader, HITS));
    }

    private Answer quoting(Found found) {
        Hit best = found.findings().hits().get(0);
        List<Sentence> sentences = Extract.from(best, found.question(), MOST_SENTENCES);
        if (sentences.isEmpty()) {
            return cannot(found);
        }
        List<Citation> citations = sentences.stream()
                .map(sentence -> best.article().cite(best.passage(), sentence))
                .toList();
        return new Answer(
                Extract.join(sentences),
                citations,
                List.of(best.article()),
                AnsweredBy.KNOWLEDGE,
                false,
                found.findings().retrieval(),
                found.findings().confidence(),
                knowledge.corpus().revision());
    }

    private Answer cannot(Found found) {
        return new Answer(
                texts.cannotAnswer(),
                List.of(),
                List.of(),
                AnsweredBy.NONE,
                true,
                found.findings().retrieval(),
                found.findings().confidence(),
                knowledge.corpus().revision());
    }

    private Answer unsearched(String text, boolean escalationSuggested) {
        return new Answer(
                text,
                List.of(),
                List.of(),
                AnsweredBy.NONE,
                escalationSuggested,
                "none",
                0,
                knowledge.corpus().revision());
    }
}
