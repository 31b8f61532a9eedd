package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supportdesk.knowledge.Corpus;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StartAndStopTest {
    private static final String REFUNDS = "{\"message\":\"How long do refunds take?\"}";

    private final GatedSource knowledge = new GatedSource(Corpus.of(Shop.REFUNDS));

    @Test
    @Timeout(60)
    void finishesTheAnswerThatIsBeingMadeAndTakesNoNewQuestions() throws Exception {
        RunningApi api = RunningApi.start(Shop.desk().knowledge(knowledge).build());
        knowledge.shut();
        CompletableFuture<Answer> asked = ask(api);
        knowledge.awaitArrival();

        CompletableFuture<Void> stopping = CompletableFuture.runAsync(api::close);
        awaitClosed(api.port);
        assertThat(stopping).isNotDone();
        knowledge.open();

        assertThat(asked.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
        stopping.get(20, TimeUnit.SECONDS);
    }

    @Test
    @Timeout(60)
    void finishesAStreamToo() throws Exception {
        RunningApi api = RunningApi.start(Shop.desk().knowledge(knowledge).build());
        knowledge.shut();
        CompletableFuture<Answer> asked = ask(api, "Accept", "text/event-stream");
        knowledge.awaitArrival();

        CompletableFuture<Void> stopping = CompletableFuture.runAsync(api::close);
        awaitClosed(api.port);
        knowledge.open();

        assertThat(asked.get(20, TimeUnit.SECONDS).events())
                .last()
                .extracting(Answer.Event::name)
                .isEqualTo("done");
        stopping.get(20, TimeUnit.SECONDS);
    }

    @Test
    @Timeout(60)
    void waitsNoLongerThanItIsTold() throws Exception {
        RunningApi api = RunningApi.start(
                Shop.desk().knowledge(knowledge).build(), settings -> settings.withStopTimeout(Duration.ofMillis(100)));
        knowledge.shut();
        CompletableFuture<Answer> asked = ask(api);
        knowledge.awaitArrival();

        api.close();

        assertThat(asked.handle((answer, failure) -> failure != null || answer.status() >= 500)
                        .get(20, TimeUnit.SECONDS))
                .isTrue();
        knowledge.open();
    }

    @Test
    @Timeout(60)
    void tellsAStreamThatItCannotWaitFor() throws Exception {
        RunningApi api = RunningApi.start(
                Shop.desk().knowledge(knowledge).build(), settings -> settings.withStopTimeout(Duration.ofMillis(100)));
        knowledge.shut();
        CompletableFuture<Answer> asked = ask(api, "Accept", "text/event-stream");
        knowledge.awaitArrival();

        api.close();

        Answer answer = asked.get(20, TimeUnit.SECONDS);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("unavailable");
        assertThat(answer.text("error")).isEqualTo("The server is stopping.");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        knowledge.open();
    }

    @Test
    void stopsAtOnceWhenNobodyAsks() {
        RunningApi api = RunningApi.start();
        api.client.get("/health");
        long before = System.nanoTime();

        api.close();
        api.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void saysInOneSentenceThatThePortIsTaken() {
        try (RunningApi first = RunningApi.start()) {
            assertThatThrownBy(() -> RunningApi.start(Shop.desk().build(), settings -> settings.withPort(first.port)))
                    .isInstanceOf(CannotListenException.class)
                    .hasMessage("Cannot listen on port " + first.port + " of localhost: another program uses it or "
                            + "this one may not; set PORT to a free port.");
        }
    }

    private static CompletableFuture<Answer> ask(RunningApi api) {
        return ask(api, "Accept", "application/json");
    }

    private static CompletableFuture<Answer> ask(RunningApi api, String header, String value) {
        return api.client.sendAsync(
                "POST",
                "/api/support/public",
                BodyPublishers.ofString(REFUNDS),
                "Content-Type",
                "application/json",
                header,
                value);
    }

    /** Connects until nobody listens any more. */
    private static void awaitClosed(int port) throws IOException {
        while (true) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.getOutputStream().flush();
            } catch (ConnectException e) {
                return;
            }
        }
    }
}
