package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stream whose handler waits, or fails, between two events. */
class EventStreamTest {
    private final CountDownLatch firstWasRead = new CountDownLatch(1);
    private final CountDownLatch firstWasSent = new CountDownLatch(1);
    private final OpenStreams streams = new OpenStreams();
    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                Problems.register(config);
                config.routes.get("/slow", ctx -> {
                    try (EventStream events = streams.open(ctx)) {
                        events.send("delta", Map.of("text", "one"));
                        firstWasSent.countDown();
                        events.send("delta", Map.of("text", firstWasRead.await(10, TimeUnit.SECONDS) ? "two" : "late"));
                    }
                });
                config.routes.get("/failing", ctx -> {
                    streams.open(ctx).send("delta", Map.of("text", "one"));
                    throw new IllegalStateException("the inside of the server");
                });
            })
            .start(0);

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsEachEventAtOnce() throws IOException, InterruptedException {
        try (BufferedReader reader = open("/slow")) {
            assertThat(reader.readLine()).isEqualTo("event: delta");
            assertThat(reader.readLine()).isEqualTo("data: {\"text\":\"one\"}");
            firstWasRead.countDown();
            assertThat(reader.lines()).contains("data: {\"text\":\"two\"}");
        }
    }

    @Test
    void endsWithAnErrorEventWhenItFailsOnTheWay() throws IOException, InterruptedException {
        try (BufferedReader reader = open("/failing")) {
            assertThat(reader.lines())
                    .contains("data: {\"text\":\"one\"}", "event: error")
                    .anyMatch(line -> line.contains("\"code\":\"internal\""))
                    .noneMatch(line -> line.contains("inside"));
        }
    }

    @Test
    void endsWithAnErrorEventWhenItIsCutOff() throws IOException, InterruptedException {
        try (BufferedReader reader = open("/slow")) {
            assertThat(reader.readLine()).isEqualTo("event: delta");
            assertThat(reader.readLine()).isEqualTo("data: {\"text\":\"one\"}");

            assertThat(firstWasSent.await(10, TimeUnit.SECONDS)).isTrue();
            streams.cutOff();
            firstWasRead.countDown();

            assertThat(reader.lines())
                    .contains("event: error")
                    .anyMatch(line -> line.contains("\"code\":\"unavailable\""))
                    .noneMatch(line -> line.contains("two"));
        }
    }

    private BufferedReader open(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .build();
        return new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8));
    }
}
