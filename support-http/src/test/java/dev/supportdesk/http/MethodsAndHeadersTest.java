package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MethodsAndHeadersTest {
    private final RecordingLogger log = new RecordingLogger();
    private final RunningApi running = RunningApi.start(log);
    private final Client client = running.client;

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void answersAMethodThatAPathDoesNotTakeWithThoseThatItTakes() {
        Answer deleted = bare("DELETE", "/api/support/public");
        Answer got = bare("GET", "/api/support/chat");
        Answer posted = client.post("/api/support/health", "{}");
        Answer put = bare("PUT", "/api/support/conversations/cnv_0000000000000000000000");
        Answer invented = bare("FROBNICATE", "/api/support/public");

        assertThat(List.of(deleted, got, posted, put, invented)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.text("code")).isEqualTo("method_not_allowed");
        });
        assertThat(deleted.header("Allow")).contains("POST").contains("OPTIONS").doesNotContain("GET");
        assertThat(posted.header("Allow")).contains("GET").contains("HEAD").doesNotContain("POST");
    }

    @Test
    void answersAPathThatNobodyServesWithTheErrorBody() {
        for (String path :
                List.of("/", "/api", "/api/support", "/api/support/tickets", "/webjars/swagger-ui/", "/docs/../x")) {
            Answer answer = client.get(path, "Accept", "text/html");

            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(answer.text("code")).isEqualTo("not_found");
        }
    }

    @Test
    void answersHeadAsGetWithoutTheBody() {
        assertThat(bare("HEAD", "/api/support/health").status()).isEqualTo(200);
        assertThat(bare("HEAD", "/api/support/health").body()).isEmpty();
        assertThat(bare("HEAD", "/api/support/conversations/cnv_0000000000000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(bare("HEAD", "/api/support/knowledge/articles/shipping").status())
                .isEqualTo(200);
    }

    @Test
    void answersOptionsWithTheMethodsOfThePath() {
        Answer answer = bare("OPTIONS", "/api/support/public");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("POST, OPTIONS");
        assertThat(bare("OPTIONS", "/nowhere").status()).isEqualTo(404);
    }

    @Test
    void servesAPathWithASlashAtItsEndToo() {
        assertThat(client.get("/health/").status()).isEqualTo(200);
    }

    @Test
    void takesOverAWellFormedRequestIdAndReplacesAnyOther() {
        assertThat(client.get("/health", "X-Request-Id", "a-B_c.9").header("X-Request-Id"))
                .isEqualTo("a-B_c.9");
        for (String id : List.of("", "a b", "<script>", "x".repeat(65), "é")) {
            assertThat(client.get("/health", "X-Request-Id", id).header("X-Request-Id"))
                    .matches("[0-9a-f]{32}");
        }
        assertThat(client.get("/health").header("X-Request-Id"))
                .isNotEqualTo(client.get("/health").header("X-Request-Id"));
    }

    @Test
    void logsTheRouteAndNeverTheIdInThePath() {
        String id =
                client.post("/api/support/public", "{\"message\":\"Hi there\"}").text("conversationId");
        client.get("/api/support/conversations/" + id + "?secret=yes", "X-Request-Id", "shown");
        client.get("/nowhere/" + id);

        log.await("GET - 404 ");
        assertThat(log.lines()).anyMatch(line -> line.matches("POST /api/support/public 200 [0-9.]+ ms [0-9a-f]{32}"));
        assertThat(log.lines())
                .anyMatch(line -> line.matches("GET /api/support/conversations/\\{id} 200 [0-9.]+ ms shown"));
        assertThat(log.lines())
                .noneMatch(line -> line.contains(id) || line.contains("secret") || line.contains("Hi there"));
    }

    private Answer bare(String method, String path) {
        return client.send(method, path, BodyPublishers.noBody());
    }
}
