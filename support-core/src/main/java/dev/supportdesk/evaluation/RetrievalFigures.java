package dev.supportdesk.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How well a search ranks: means over the cases that name relevant articles, each from 0 to 1.
 *
 * @param queries how many cases name relevant articles
 * @param ndcgAt10 see {@link Ranking#ndcg}; null, as the others, when there are no such cases
 */
public record RetrievalFigures(
        int queries,
        @Nullable Double ndcgAt10,
        @Nullable Double hitAt1,
        @Nullable Double hitAt5,
        @Nullable Double mrrAt10) {
    /** The figures of these searches. */
    public static RetrievalFigures of(List<Retrieved> searches) {
        List<Retrieved> judged = searches.stream()
                .filter(s -> !s.question().relevant().isEmpty())
                .toList();
        return new RetrievalFigures(
                judged.size(),
                mean(judged, s -> Ranking.ndcg(s.ranked(), s.question().relevant(), 10)),
                mean(judged, s -> Ranking.hit(s.ranked(), s.question().relevant(), 1)),
                mean(judged, s -> Ranking.hit(s.ranked(), s.question().relevant(), 5)),
                mean(
                        judged,
                        s -> Ranking.reciprocalRank(s.ranked(), s.question().relevant(), 10)));
    }

    private static @Nullable Double mean(List<Retrieved> searches, ToDoubleFunction<Retrieved> figure) {
        return searches.isEmpty() ? null : searches.stream().mapToDouble(figure).sum() / searches.size();
    }
}
