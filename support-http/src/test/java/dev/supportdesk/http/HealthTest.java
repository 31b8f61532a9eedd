package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.SupportDesk;
import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.Findings;
import dev.supportdesk.knowledge.InMemoryKnowledgeIndex;
import dev.supportdesk.knowledge.KnowledgeIndex;
import dev.supportdesk.knowledge.KnowledgeQuery;
import dev.supportdesk.knowledge.VectorState;
import java.util.Collection;
import org.junit.jupiter.api.Test;

class HealthTest {
    @Test
    void tellsWhatIsThere() {
        HttpSettings.Integrations some = new HttpSettings.Integrations(true, false, true, false, false);
        try (RunningApi api = RunningApi.start(
                Shop.desk().build(), settings -> settings.withIntegrations(some).withVersion("9.8.7"))) {
            Answer health = api.client.get("/api/support/health");

            assertThat(health.status()).isEqualTo(200);
            assertThat(health.text("status")).isEqualTo("ok");
            assertThat(health.json().path("openai_configured").asBoolean()).isTrue();
            assertThat(health.json().path("telegram_configured").asBoolean()).isFalse();
            assertThat(health.json().path("whatsapp_configured").asBoolean()).isTrue();
            assertThat(health.json().path("ai_available").asBoolean()).isFalse();
            assertThat(health.text("storage")).isEqualTo("ok");
            assertThat(health.json().path("knowledge").path("articles").asInt()).isEqualTo(3);
            assertThat(health.json().path("knowledge").path("passages").asInt()).isEqualTo(2);
            assertThat(health.json().path("knowledge").path("vectors").asText()).isEqualTo("off");
            assertThat(health.text("version")).isEqualTo("9.8.7");
        }
    }

    @Test
    void isDegradedWhenTheDeskKnowsNothing() {
        try (RunningApi api = RunningApi.start(SupportDesk.builder().build())) {
            Answer health = api.client.get("/api/support/health");

            assertThat(health.status()).isEqualTo(200);
            assertThat(health.text("status")).isEqualTo("degraded");
        }
    }

    @Test
    void saysWhereTheVectorsStandAndIsDegradedWithoutThoseItShouldHave() {
        assertThat(health(VectorState.COMPUTING)).isEqualTo("ok computing");
        assertThat(health(VectorState.READY)).isEqualTo("ok ready");
        assertThat(health(VectorState.FAILED)).isEqualTo("degraded failed");
    }

    private static String health(VectorState vectors) {
        WithVectors index = new WithVectors(vectors, new InMemoryKnowledgeIndex());
        try (RunningApi api = RunningApi.start(Shop.desk().index(index).build())) {
            Answer health = api.client.get("/api/support/health");

            assertThat(health.status()).isEqualTo(200);
            return health.text("status") + " "
                    + health.json().path("knowledge").path("vectors").asText();
        }
    }

    /** An index that says of its vectors what it is told to. */
    private record WithVectors(VectorState vectors, KnowledgeIndex words) implements KnowledgeIndex {
        @Override
        public void replace(Collection<Article> articles) {
            words.replace(articles);
        }

        @Override
        public Findings search(KnowledgeQuery query) {
            return words.search(query);
        }

        @Override
        public void close() {
            words.close();
        }
    }

    @Test
    void saysOnlyThatItLivesOnTheShortPath() {
        try (RunningApi api = RunningApi.start()) {
            assertThat(api.client.get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
        }
    }
}
