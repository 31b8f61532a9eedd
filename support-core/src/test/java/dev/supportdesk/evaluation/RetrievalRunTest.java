package dev.supportdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supportdesk.conversation.Mode;
import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.knowledge.Findings;
import dev.supportdesk.knowledge.Hit;
import dev.supportdesk.knowledge.KnowledgeIndex;
import dev.supportdesk.knowledge.KnowledgeQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetrievalRunTest {
    private final List<KnowledgeQuery> asked = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void measuresEachSearch() {
        Suite suite =
                new Suite("two", List.of(Case.of("1", "where is my card", "card"), Case.of("2", "who won the match")));

        List<Retrieved> found =
                run(suite, query -> findings(query.text().contains("card") ? 0.8 : 0.2, "fees", "card"));

        assertThat(found.get(0).ranked()).containsExactly(new ArticleId("fees"), new ArticleId("card"));
        assertThat(found).extracting(Retrieved::confidence).containsExactly(0.8, 0.2);
        assertThat(found).extracting(Retrieved::nanos).containsExactly(7L, 7L);
    }

    @Test
    void meansAreOverTheCasesThatNameArticles() {
        Suite suite = new Suite(
                "three",
                List.of(Case.of("1", "a", "card"), Case.of("2", "b", "fees"), Case.of("3", "nothing answers this")));

        RetrievalFigures figures = RetrievalFigures.of(run(suite, query -> findings(0.8, "fees", "card")));

        assertThat(figures.queries()).isEqualTo(2);
        assertThat(figures.hitAt1()).isEqualTo(0.5);
        assertThat(figures.hitAt5()).isEqualTo(1.0);
        assertThat(figures.mrrAt10()).isEqualTo(0.75);
        // (1/log2(3) + 1) / 2
        assertThat(figures.ndcgAt10()).isCloseTo(0.8154648768, within(1e-9));
    }

    @Test
    void withoutSuchCasesThereAreNoMeans() {
        assertThat(RetrievalFigures.of(List.of())).isEqualTo(new RetrievalFigures(0, null, null, null, null));
    }

    @Test
    void searchesForTheLastTurnAsTheReaderOfItsMode() {
        Case turns = new Case(
                "1",
                List.of("hello", "where is my invoice"),
                Mode.PRIVATE,
                Set.of(),
                Expectation.ANSWER,
                List.of(),
                List.of());

        run(new Suite("one", List.of(turns)), query -> findings(1, "invoices"));

        assertThat(asked).containsExactly(new KnowledgeQuery("where is my invoice", Audience.CUSTOMER, 10));
    }

    @Test
    void anArticleStandsWhereItsBestPassageDoes() {
        String[] firstTen = {"a", "a", "a", "b", "a", "a", "a", "a", "a", "a"};
        String[] all = Stream.concat(Stream.of(firstTen), Stream.of("b", "c")).toArray(String[]::new);

        List<Retrieved> found = run(
                new Suite("one", List.of(Case.of("1", "x", "c"))),
                query -> findings(0.9, query.limit() == 10 ? firstTen : all));

        assertThat(found.get(0).ranked()).containsExactly(new ArticleId("a"), new ArticleId("b"), new ArticleId("c"));
    }

    @Test
    void saysWhatIsWrongWithACase() {
        Suite suite = new Suite(
                "four",
                List.of(
                        Case.of("right", "sure", "fees"),
                        Case.of("other", "sure", "card"),
                        Case.of("timid", "unsure", "fees"),
                        Case.of("bold", "sure")));

        List<Retrieved> found = run(suite, query -> findings(query.text().equals("sure") ? 0.5 : 0.4, "fees", "card"));

        assertThat(found.stream().map(Retrieved::verdict))
                .containsExactly(
                        Verdict.right("right"),
                        new Verdict("other", false, "found fees first"),
                        new Verdict("timid", false, "not confident in fees"),
                        new Verdict("bold", false, "confident in fees where nothing answers"));
    }

    private List<Retrieved> run(Suite suite, Function<KnowledgeQuery, Findings> search) {
        KnowledgeIndex index = new KnowledgeIndex() {
            @Override
            public void replace(Collection<Article> articles) {}

            @Override
            public Findings search(KnowledgeQuery query) {
                asked.add(query);
                nanos.addAndGet(7);
                return search.apply(query);
            }

            @Override
            public void close() {}
        };
        return new RetrievalRun(index, nanos::get).run(suite);
    }

    private static Findings findings(double confidence, String... articles) {
        List<Hit> hits = Stream.of(articles)
                .map(id -> Article.ofQuestion(id, "Question " + id, "Answer."))
                .map(article -> new Hit(article, article.passages().get(0), 1))
                .toList();
        return new Findings(hits, confidence, "fixed");
    }
}
