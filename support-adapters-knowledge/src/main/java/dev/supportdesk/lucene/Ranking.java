package dev.supportdesk.lucene;

import dev.supportdesk.knowledge.Audience;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question put to one generation. Text search and vectors each nominate their best passages; every nominee gets both
 * scores, and the sum decides. Both scales are fixed, so a score depends neither on how many passages there are nor on
 * those that are not near.
 */
final class Ranking {
    private static final int NOMINEES = 64;
    /** What a full match of words is worth beside a cosine: measured best between 0.2 and 0.4 on three sets. */
    private static final double TEXT_WEIGHT = 0.25;
    /** The same for a question in a language that the model does not know. */
    private static final double FOREIGN_TEXT_WEIGHT = 3;

    private final Retrieval retrieval;
    private final Generation generation;
    private final Audience reader;
    private final List<Word> words;
    private final TextQuery query;
    private final @Nullable Meaning meaning;
    private final List<Candidate> candidates;
    private final double prominence;

    /**
     * @param question the question's vector; null to search by words alone
     * @param understood whether its vector says something
     */
    Ranking(
            Retrieval retrieval,
            Generation generation,
            Audience reader,
            List<Word> words,
            float @Nullable [] question,
            boolean understood,
            int limit) {
        this.meaning = question == null ? null : generation.meaning();
        this.retrieval = meaning == null ? Retrieval.BM25 : retrieval;
        this.generation = generation;
        this.reader = reader;
        this.words = words;
        this.query = TextQuery.of(words, generation.text(reader));
        int nominees = Math.max(limit, NOMINEES);
        float[] meanings = question == null || meaning == null
                ? new float[generation.readable(reader)]
                : meaning.table().scores(question, generation.readable(reader));
        Set<Integer> nominated = new HashSet<>();
        if (this.retrieval != Retrieval.VECTOR) {
            nominated.addAll(best(query.scores(), nominees));
            nominated.removeIf(slot -> query.scores()[slot] == 0);
        }
        if (this.retrieval != Retrieval.BM25) {
            nominated.addAll(best(meanings, nominees));
        }
        double textWeight = switch (this.retrieval) {
            case BM25 -> 1;
            case VECTOR -> 0;
            case HYBRID -> understood ? TEXT_WEIGHT : FOREIGN_TEXT_WEIGHT;
        };
        this.candidates = sorted(nominated, meanings, textWeight);
        this.prominence = candidates.isEmpty() ? 0 : prominence(candidates.get(0), meanings);
    }

    private List<Candidate> sorted(Set<Integer> nominated, float[] meanings, double textWeight) {
        List<Candidate> sorted = new ArrayList<>();
        for (int slot : nominated) {
            double text = query.scores()[slot] / query.weight();
            double sum = meanings[slot] + textWeight * text;
            sorted.add(new Candidate(slot, generation.slots().get(slot), sum, text, meanings[slot]));
        }
        sorted.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::slot));
        return sorted;
    }

    /** The slots with the highest scores; of equal ones the first. */
    private static Collection<Integer> best(float[] scores, int limit) {
        PriorityQueue<Integer> worstFirst = new PriorityQueue<>(
                Comparator.<Integer>comparingDouble(slot -> scores[slot]).thenComparing(Comparator.reverseOrder()));
        for (int slot = 0; slot < scores.length; slot++) {
            if (worstFirst.size() < limit) {
                worstFirst.add(slot);
            } else if (scores[slot] > scores[worstFirst.element()]) {
                worstFirst.remove();
                worstFirst.add(slot);
            }
        }
        return worstFirst;
    }

    private static double prominence(Candidate best, float[] meanings) {
        double sum = 0;
        double squares = 0;
        for (float score : meanings) {
            sum += score;
            squares += (double) score * score;
        }
        double mean = sum / meanings.length;
        double deviation = Math.sqrt(Math.max(0, squares / meanings.length - mean * mean));
        return deviation < 1e-6 ? 0 : (best.meaning() - mean) / deviation;
    }

    /** Best first. */
    List<Candidate> candidates() {
        return candidates;
    }

    Retrieval retrieval() {
        return retrieval;
    }

    /** What speaks for the best candidate and against it; there must be one. */
    Signals signals() {
        Candidate best = candidates.get(0);
        return new SignalReading(best, candidates, words, query, retrieval, prominence).read(meaning, reader);
    }
}
