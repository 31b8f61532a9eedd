package dev.supportdesk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.supportdesk.conversation.Conversation;
import dev.supportdesk.conversation.ConversationFixtures;
import dev.supportdesk.conversation.RequestKey;
import dev.supportdesk.conversation.RequestKeys;
import dev.supportdesk.conversation.UnitOfWork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @BeforeEach
    void writeKnowledge() throws IOException {
        Files.createDirectories(folder.resolve("knowledge"));
        Files.writeString(folder.resolve("knowledge/refunds.md"), """
                # Refunds

                ## How long does a refund take?

                A refund takes up to 7 days.
                """);
    }

    @Test
    void answersFromTheKnowledgeAndKeepsTheConversation() throws Exception {
        String conversation;
        try (RunningServer server = Wiring.start(config())) {
            String answer = ask(server, "How long does a refund take?");
            assertThat(answer).contains("A refund takes up to 7 days.");
            conversation = answer.replaceAll("(?s).*\"conversationId\":\"([^\"]+)\".*", "$1");
        }
        try (RunningServer server = Wiring.start(config())) {
            assertThat(get(server, "/api/support/conversations/" + conversation))
                    .contains("A refund takes up to 7 days.");
        }
    }

    @Test
    void answersFromAFileOfJsonLinesToo() throws Exception {
        Path corpus = Files.writeString(
                folder.resolve("corpus.jsonl"),
                "{\"id\": \"card\", \"question\": \"When does my card arrive?\", \"answer\": \"It arrives on Monday.\"}");

        try (RunningServer server = Wiring.start(config("SUPPORT_KNOWLEDGE_DIR", corpus.toString()))) {
            assertThat(ask(server, "When does my card arrive?")).contains("It arrives on Monday.");
        }
    }

    @Test
    @Timeout(60)
    void forgetsOldRequestKeysWhileItRuns() throws Exception {
        ServerConfig config = config("SUPPORT_RATE_LIMIT_PER_MINUTE", "0");
        RequestKey old = new RequestKey("public POST /api/support/conversations", "k-1", "of another body");
        try (StorageSetup storage = StorageSetup.open(config)) {
            remember(storage.storage(), old, Instant.now().minus(Duration.ofHours(25)));
        }
        try (RunningServer server = Wiring.start(config)) {
            assertThat(openKeyed(server, "k-1")).isEqualTo(422);
        }
        try (RunningServer server = Wiring.start(config, Duration.ofMillis(1))) {
            int status = openKeyed(server, "k-1");
            while (status == 422) {
                status = openKeyed(server, "k-1");
            }
            assertThat(status).isEqualTo(201);
        }
    }

    private static void remember(UnitOfWork storage, RequestKey key, Instant when) {
        Conversation conversation = ConversationFixtures.aConversation();
        storage.write(stores -> {
            stores.conversations().add(conversation);
            stores.requestKeys()
                    .claim(
                            new RequestKeys.Remembered(
                                    key, conversation.id(), Optional.empty(), when, Optional.empty()),
                            when);
            stores.requestKeys().settle(key, "{}");
            return key;
        });
    }

    private int openKeyed(RunningServer server, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(server, "/api/support/conversations"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"source\": \"web\"}"))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void closingTwiceIsClosingOnce() throws Exception {
        RunningServer server = Wiring.start(config());
        URI health = uri(server, "/health");
        server.close();
        server.close();
        server.awaitClose();

        assertThatThrownBy(() -> http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void theBannerShowsACallThatTheKnowledgeAnswers() {
        ServerConfig config = config();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunningServer server = Wiring.start(config)) {
            Banner.print(new PrintStream(out, true, StandardCharsets.UTF_8), config, server);

            assertThat(out.toString(StandardCharsets.UTF_8).lines())
                    .hasSize(3)
                    .anyMatch(line -> line.contains("http://localhost:" + server.port() + " from 1 articles"))
                    .anyMatch(line -> line.endsWith("/docs"))
                    .anyMatch(line -> line.endsWith("'{\"message\":\"How long does a refund take?\"}'"));
        }
    }

    @Test
    void theBannerSaysWhenThereIsNothingToAnswerFrom() {
        ServerConfig config =
                config("SUPPORT_KNOWLEDGE_DIR", folder.resolve("nowhere").toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunningServer server = Wiring.start(config)) {
            Banner.print(new PrintStream(out, true, StandardCharsets.UTF_8), config, server);
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("It knows nothing yet: put Markdown files into ", "Warning: ");
    }

    @Test
    void aTakenPortIsSaidInOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());

            StartException problem = failure(config("PORT", port));

            assertThat(problem.exitCode()).isEqualTo(1);
            assertThat(problem)
                    .hasMessageContaining("Cannot listen on port " + port)
                    .hasMessageNotContaining("\n");
        }
        // What was opened for the start that failed is closed again.
        Wiring.start(config()).close();
    }

    @Test
    void aDatabaseFileThatIsInUseIsSaidInOneSentence() throws IOException {
        Wiring.start(config()).close();
        Path file = folder.resolve("data/support.mv.db");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.lock();

            assertThat(failure(config()))
                    .hasMessageContaining("in use by another process")
                    .hasMessageContaining("SUPPORT_DATA_DIR=")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aDataFolderThatCannotBeMadeIsSaidInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");

        assertThat(failure(config("SUPPORT_DATA_DIR", file.resolve("data").toString())))
                .hasMessageContaining("cannot be made")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaidWithoutItsPassword() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(failure(config("DATABASE_URL", "postgresql://desk:hunter2@localhost:" + free + "/support")))
                .hasMessageContaining("cannot be reached")
                .hasMessageContaining("DATABASE_URL=jdbc:postgresql://localhost:" + free + "/support")
                .hasMessageNotContaining("hunter2")
                .hasMessageNotContaining("\n");
    }

    @Test
    void theCommandEndsWithTheSentenceOnly() {
        Run run = Run.of(Map.of("PORT", "99999"), "serve");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1).first().asString().startsWith("PORT is \"99999\"");
    }

    @Test
    void theDoctorFindsWhatWorks() {
        Run run = Run.of(environment(), "doctor");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("ok    storage ", "1 articles, 1 passages", "ok    port ", "switched off")
                .doesNotContain("FAIL");
    }

    @Test
    void theDoctorSaysHowToMendWhatDoesNotWork() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Map<String, String> broken = environment();
            broken.put("PORT", Integer.toString(taken.getLocalPort()));
            broken.put("SUPPORT_KNOWLEDGE_DIR", folder.resolve("nowhere").toString());
            broken.put("OPENAI_API_KEY", "sk-secret");

            Run run = Run.of(broken, "doctor");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out())
                    .contains("FAIL  knowledge ", "set SUPPORT_KNOWLEDGE_DIR", "FAIL  port ", "set PORT to a free port")
                    .contains("OPENAI_API_KEY is set, but this release does not use it yet")
                    .doesNotContain("sk-secret");
        }
    }

    @Test
    void theDoctorReadsAConfigurationThatIsWrong() {
        Run run = Run.of(Map.of("PORT", "x", "SUPPORT_VECTORS", "y"), "doctor");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.startsWith("FAIL  configuration  "));
    }

    private static StartException failure(ServerConfig config) {
        return catchThrowableOfType(
                StartException.class, () -> Wiring.start(config).close());
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "PORT", "0",
                "SUPPORT_HOST", "127.0.0.1",
                "SUPPORT_VECTORS", "off",
                "SUPPORT_DATA_DIR", folder.resolve("data").toString(),
                "SUPPORT_KNOWLEDGE_DIR", folder.resolve("knowledge").toString()));
    }

    private ServerConfig config(String... changes) {
        Map<String, String> environment = environment();
        for (int i = 0; i < changes.length; i += 2) {
            environment.put(changes[i], changes[i + 1]);
        }
        return ServerConfig.of(environment);
    }

    private String ask(RunningServer server, String question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(server, "/api/support/public"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"message\": \"" + question + "\"}"))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private String get(RunningServer server, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(server, path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static URI uri(RunningServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
