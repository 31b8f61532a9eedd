package dev.supportdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL that goes away under a running server, and comes back. */
@Timeout(300)
class DatabaseOutageTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void isSaidAtOnceAndIsOverWhenTheDatabaseIsBack() throws Exception {
        int port = freePort();
        Path files = folder.resolve("postgres");
        Path knowledge = Files.createDirectory(folder.resolve("knowledge"));
        Files.writeString(knowledge.resolve("hours.md"), "## When are you open?\n\nWe are open from 9 to 5.\n");
        EmbeddedPostgres database = postgres(port, files);
        try (RunningServer server = Wiring.start(config(port, knowledge))) {
            assertThat(ask(server).body()).contains("We are open from 9 to 5.");
            assertThat(health(server).body()).contains("\"storage\":\"ok\"");

            database.close();
            long before = System.nanoTime();
            HttpResponse<String> refused = ask(server);
            Duration waited = Duration.ofNanos(System.nanoTime() - before);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("\"code\":\"storage_down\"");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(waited).isLessThan(Duration.ofSeconds(10));
            HttpResponse<String> health = health(server);
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"status\":\"degraded\"", "\"storage\":\"down\"");

            database = postgres(port, files);
            while (health(server).statusCode() == 503) {
                Thread.onSpinWait();
            }
            assertThat(ask(server).body()).contains("We are open from 9 to 5.");
            assertThat(health(server).body()).contains("\"storage\":\"ok\"");
        } finally {
            database.close();
        }
    }

    private static EmbeddedPostgres postgres(int port, Path files) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .start();
    }

    private ServerConfig config(int databasePort, Path knowledge) {
        return ServerConfig.of(Map.of(
                "PORT", "0",
                "SUPPORT_HOST", "127.0.0.1",
                "SUPPORT_VECTORS", "off",
                "SUPPORT_RATE_LIMIT_PER_MINUTE", "0",
                "SUPPORT_DATA_DIR", folder.resolve("data").toString(),
                "SUPPORT_KNOWLEDGE_DIR", knowledge.toString(),
                "DATABASE_URL", "postgresql://postgres@localhost:" + databasePort + "/postgres"));
    }

    private HttpResponse<String> ask(RunningServer server) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(server, "/api/support/public"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"message\": \"When are you open?\"}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> health(RunningServer server) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(server, "/api/support/health")).build(), BodyHandlers.ofString());
    }

    private static URI uri(RunningServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
