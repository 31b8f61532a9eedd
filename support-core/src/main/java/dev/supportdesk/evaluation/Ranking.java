package dev.supportdesk.evaluation;

import dev.supportdesk.knowledge.ArticleId;
import java.util.List;
import java.util.Set;

/**
 * How good an order of articles is, when each is either relevant or not. All figures are from 0 to 1 and look at the first
 * {@code depth} articles only.
 */
public final class Ranking {
    private Ranking() {}

    /**
     * The normalised discounted cumulative gain (Järvelin and Kekäläinen 2002) with binary relevance: each relevant
     * article at rank r gains 1 / log2(r + 1), and the sum is divided by the best that any order could reach.
     *
     * @param relevant not empty
     */
    public static double ndcg(List<ArticleId> ranked, Set<ArticleId> relevant, int depth) {
        double gain = 0;
        for (int i = 0; i < Math.min(depth, ranked.size()); i++) {
            gain += relevant.contains(ranked.get(i)) ? discount(i) : 0;
        }
        double best = 0;
        for (int i = 0; i < Math.min(depth, relevant.size()); i++) {
            best += discount(i);
        }
        return gain / best;
    }

    /** 1 divided by the rank of the first relevant article; 0 when there is none. */
    public static double reciprocalRank(List<ArticleId> ranked, Set<ArticleId> relevant, int depth) {
        for (int i = 0; i < Math.min(depth, ranked.size()); i++) {
            if (relevant.contains(ranked.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /** 1 when there is a relevant article, else 0. */
    public static double hit(List<ArticleId> ranked, Set<ArticleId> relevant, int depth) {
        return reciprocalRank(ranked, relevant, depth) > 0 ? 1 : 0;
    }

    private static double discount(int index) {
        return Math.log(2) / Math.log(index + 2);
    }
}
