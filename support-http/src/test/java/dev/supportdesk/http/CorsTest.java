package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorsTest {
    private static final String SHOP = "https://corner.example";
    private static final String PUBLIC = "/api/support/public";

    private final RunningApi running = RunningApi.start(
            Shop.desk().build(), settings -> settings.withCorsOrigins(List.of(SHOP, "http://localhost:5173")));

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void letsTheShopsPageAsk() {
        Answer preflight = preflight(running, SHOP);
        Answer answer = running.client.post(PUBLIC, "{\"message\":\"Hi\"}", "Origin", SHOP);

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .contains("Content-Type")
                .contains("Idempotency-Key");
        assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("600");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .isEqualTo("X-Request-Id, Idempotency-Replayed, Retry-After");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void letsThePageReadErrorsToo() {
        Answer answer = running.client.post(PUBLIC, "{}", "Origin", SHOP);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
    }

    @Test
    void letsNoOtherPageRead() {
        for (String origin : List.of(
                "https://evil.example",
                "http://corner.example",
                "https://corner.example.evil.example",
                "https://corner.example:444",
                "https://CORNER.example",
                "null")) {
            assertThat(preflight(running, origin).header("Access-Control-Allow-Origin"))
                    .as(origin)
                    .isEmpty();
            assertThat(running.client.get("/health", "Origin", origin).header("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void tellsCachesThatTheAnswerDependsOnTheOrigin() {
        assertThat(running.client.get("/health").headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void knowsNoForeignOriginUnlessOneIsConfigured() {
        try (RunningApi closed = RunningApi.start()) {
            Answer answer = preflight(closed, SHOP);

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(answer.header("Vary")).isEmpty();
        }
    }

    private static Answer preflight(RunningApi api, String origin) {
        return api.client.send(
                "OPTIONS",
                PUBLIC,
                BodyPublishers.noBody(),
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type,idempotency-key");
    }
}
