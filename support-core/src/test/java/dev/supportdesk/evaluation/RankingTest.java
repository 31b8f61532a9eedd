package dev.supportdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supportdesk.knowledge.ArticleId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void theOnlyRelevantArticleFirstIsPerfect() {
        assertThat(Ranking.ndcg(ranked("a", "b"), relevant("a"), 10)).isEqualTo(1);
    }

    @Test
    void theOnlyRelevantArticleThirdGainsHalf() {
        // 1 / log2(3 + 1)
        assertThat(Ranking.ndcg(ranked("x", "y", "a"), relevant("a"), 10)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void severalRelevantArticlesAreMeasuredAgainstTheBestOrder() {
        // (1 + 1/log2(4)) / (1 + 1/log2(3)) = 1.5 / 1.6309297536
        assertThat(Ranking.ndcg(ranked("a", "x", "b"), relevant("a", "b"), 10)).isCloseTo(0.9197207891, within(1e-9));
    }

    @Test
    void moreRelevantArticlesThanPlacesCanStillBePerfect() {
        assertThat(Ranking.ndcg(ranked("a", "b"), relevant("a", "b", "c"), 2)).isEqualTo(1);
    }

    @Test
    void whatStandsBelowTheDepthCountsForNothing() {
        assertThat(Ranking.ndcg(ranked("x", "a"), relevant("a"), 1)).isZero();
        assertThat(Ranking.reciprocalRank(ranked("x", "a"), relevant("a"), 1)).isZero();
        assertThat(Ranking.hit(ranked("x", "a"), relevant("a"), 1)).isZero();
    }

    @Test
    void theReciprocalRankIsThatOfTheFirstRelevantArticle() {
        assertThat(Ranking.reciprocalRank(ranked("x", "y", "z", "a", "b"), relevant("a", "b"), 10))
                .isEqualTo(0.25);
    }

    @Test
    void anEmptyResultGainsNothing() {
        assertThat(Ranking.ndcg(ranked(), relevant("a"), 10)).isZero();
        assertThat(Ranking.hit(ranked(), relevant("a"), 5)).isZero();
    }

    private static List<ArticleId> ranked(String... ids) {
        return Stream.of(ids).map(ArticleId::new).toList();
    }

    private static Set<ArticleId> relevant(String... ids) {
        return Stream.of(ids).map(ArticleId::new).collect(Collectors.toSet());
    }
}
