package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.knowledge.Corpus;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A phone loses its connection and sends the same request again. */
class RepeatedRequestsTest {
    private static final String PUBLIC = "/api/support/public";
    private static final String CONVERSATIONS = "/api/support/conversations";
    private static final String REFUNDS = "{\"message\":\"How long do refunds take?\",\"source\":\"web\"}";

    @Test
    void getTheSameAnswerAndAreCarriedOutOnce() {
        try (RunningApi api = RunningApi.start()) {
            Answer first = api.client.post(PUBLIC, REFUNDS, "Idempotency-Key", "k-1");
            Answer again = api.client.post(
                    PUBLIC,
                    "{ \"source\":\"web\", \"message\":\"How long do refunds take?\" }",
                    "Idempotency-Key",
                    "k-1");

            assertThat(first.header("Idempotency-Replayed")).isEmpty();
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(messagesIn(api, first.text("conversationId"))).isEqualTo(2);
        }
    }

    @Test
    void startOneConversation() {
        try (RunningApi api = RunningApi.start()) {
            Answer first = api.client.post(CONVERSATIONS, "{\"source\":\"web\"}", "Idempotency-Key", "k-1");
            Answer again = api.client.post(CONVERSATIONS, "{\"source\":\"web\"}", "Idempotency-Key", "k-1");

            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        }
    }

    @Test
    void areRefusedWhenTheKeyStoodForSomethingElse() {
        try (RunningApi api = RunningApi.start()) {
            api.client.post(PUBLIC, REFUNDS, "Idempotency-Key", "k-1");
            Answer other = api.client.post(PUBLIC, "{\"message\":\"Where do you ship to?\"}", "Idempotency-Key", "k-1");

            assertThat(other.status()).isEqualTo(422);
            assertThat(other.text("code")).isEqualTo("idempotency_key_reused");
        }
    }

    @Test
    void mayUseTheSameKeyOnAnotherPath() {
        try (RunningApi api = RunningApi.start()) {
            api.client.post(PUBLIC, REFUNDS, "Idempotency-Key", "k-1");

            Answer other = api.client.post("/api/support/chat", REFUNDS, "Idempotency-Key", "k-1");

            assertThat(other.status()).isEqualTo(200);
            assertThat(other.header("Idempotency-Replayed")).isEmpty();
        }
    }

    @Test
    void areNotAnsweredWithAnEarlierFailure() {
        try (RunningApi api = RunningApi.start()) {
            assertThat(api.client
                            .post(PUBLIC, "{\"message\":\"\"}", "Idempotency-Key", "k-1")
                            .status())
                    .isEqualTo(400);

            assertThat(api.client
                            .post(PUBLIC, REFUNDS, "Idempotency-Key", "k-1")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void areOneExchangeWhenTheyComeAtTheSameMoment() {
        try (RunningApi api = RunningApi.start()) {
            List<CompletableFuture<Answer>> calls =
                    IntStream.range(0, 8).mapToObj(call -> keyed(api, "k-1")).toList();
            List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();

            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
            assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
            assertThat(answers.stream()
                            .filter(a -> a.header("Idempotency-Replayed").isEmpty()))
                    .hasSize(1);
            assertThat(messagesIn(api, answers.get(0).text("conversationId"))).isEqualTo(2);
        }
    }

    @Test
    void waitForTheFirstToFinish() throws InterruptedException {
        GatedSource knowledge = new GatedSource(Corpus.of(Shop.REFUNDS));
        try (RunningApi api = RunningApi.start(Shop.desk().knowledge(knowledge).build())) {
            knowledge.shut();
            CompletableFuture<Answer> first = keyed(api, "k-1");
            knowledge.awaitArrival();
            CompletableFuture<Answer> second = keyed(api, "k-1");
            knowledge.open();

            assertThat(second.join().status()).isEqualTo(200);
            assertThat(second.join().body()).isEqualTo(first.join().body());
        }
    }

    @Test
    void areToldToComeBackWhenTheFirstTakesTooLong() throws InterruptedException {
        GatedSource knowledge = new GatedSource(Corpus.of(Shop.REFUNDS));
        try (RunningApi api = RunningApi.start(
                Shop.desk().knowledge(knowledge).build(), settings -> settings.withRepeatWait(Duration.ofMillis(50)))) {
            knowledge.shut();
            CompletableFuture<Answer> first = keyed(api, "k-1");
            knowledge.awaitArrival();

            Answer second = keyed(api, "k-1").join();

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.text("code")).isEqualTo("in_flight");
            assertThat(second.header("Retry-After")).isEqualTo("1");
            knowledge.open();
            assertThat(first.join().status()).isEqualTo(200);
        }
    }

    private static CompletableFuture<Answer> keyed(RunningApi api, String key) {
        return api.client.sendAsync(
                "POST",
                PUBLIC,
                BodyPublishers.ofString(REFUNDS),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private static int messagesIn(RunningApi api, String conversation) {
        return api.client
                .get("/api/support/conversations/" + conversation)
                .json()
                .path("messages")
                .size();
    }
}
