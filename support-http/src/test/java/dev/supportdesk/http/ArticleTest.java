package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.Corpus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticleTest {
    private static final String ARTICLES = "/api/support/knowledge/articles/";

    private volatile Corpus knowledge = Corpus.of(Shop.REFUNDS, Shop.SHIPPING, Shop.FOR_STAFF);
    private final RunningApi running =
            RunningApi.start(Shop.desk().knowledge(() -> knowledge).build());
    private final Client client = running.client;

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void isFoundUnderAnIdWithSlashes() {
        Answer answer = client.get(ARTICLES + "orders/refunds");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("id")).isEqualTo("orders/refunds");
        assertThat(answer.text("title")).isEqualTo("How long do refunds take?");
        assertThat(answer.text("url")).isEqualTo("https://corner.example/refunds");
        assertThat(answer.text("language")).isEqualTo("und");
        assertThat(answer.text("text")).isEqualTo(Shop.REFUNDS.text());
        assertThat(answer.text("revision")).isEqualTo(Shop.REFUNDS.revision().hash());
        assertThat(client.get(ARTICLES + "orders%2Frefunds").body()).isEqualTo(answer.body());
    }

    @Test
    void isTheTextItselfWhenMarkdownIsPreferred() {
        Answer answer = client.get(ARTICLES + "orders/refunds", "Accept", "text/markdown, application/json;q=0.5");

        assertThat(answer.header("Content-Type")).isEqualTo("text/markdown;charset=utf-8");
        assertThat(answer.header("Vary")).isEqualTo("Accept");
        assertThat(answer.body()).isEqualTo(Shop.REFUNDS.text());
    }

    @Test
    void answersAlikeWhatDoesNotExistAndWhatIsForOthers() {
        Answer none = client.get(ARTICLES + "internal/nothing");
        Answer others = client.get(ARTICLES + "internal/vouchers");
        Answer othersRevision = client.get(ARTICLES + "internal/vouchers?revision=" + Shop.FOR_STAFF.revision());
        Answer noRevision = client.get(ARTICLES + "shipping?revision=" + "0".repeat(64));
        Answer noId = client.get(ARTICLES + "x".repeat(201));

        assertThat(none.status()).isEqualTo(404);
        assertThat(others.body()).isEqualTo(none.body());
        assertThat(othersRevision.body()).isEqualTo(none.body());
        assertThat(noRevision.body()).isEqualTo(none.body());
        assertThat(noId.body()).isEqualTo(none.body());
    }

    @Test
    void isStillFoundUnderTheRevisionThatWasCitedAfterItHasChanged() {
        String cited = client.post("/api/support/public", "{\"message\":\"Where do you ship to?\"}")
                .json()
                .path("citations")
                .get(0)
                .path("revision")
                .asText();
        Article changed = Article.ofQuestion("shipping", "Where do you ship to?", "To the moon.");
        knowledge = Corpus.of(Shop.REFUNDS, changed, Shop.FOR_STAFF);

        assertThat(client.get(ARTICLES + "shipping").text("text")).contains("moon");
        assertThat(client.get(ARTICLES + "shipping?revision=" + cited).text("text"))
                .isEqualTo(Shop.SHIPPING.text());
    }
}
