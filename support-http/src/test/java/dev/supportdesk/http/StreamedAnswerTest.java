package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamedAnswerTest {
    private static final String PUBLIC = "/api/support/public";
    private static final String REFUNDS = "{\"message\":\"How long do refunds take?\"}";
    private static final String STREAM = "text/event-stream";

    private final RunningApi running = RunningApi.start();
    private final Client client = running.client;

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void comesSentenceBySentenceThenItsCitationsThenTheWhole() {
        Answer answer = client.post(PUBLIC, REFUNDS, "Accept", STREAM);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(STREAM);
        assertThat(answer.header("X-Accel-Buffering")).isEqualTo("no");
        assertThat(names(answer))
                .containsExactly("delta", "delta", "delta", "citation", "citation", "citation", "done");
        Answer.Event done = answer.events().get(6);
        assertThat(done.data().path("reply").asText()).startsWith("A refund takes up to 7 days.");
        assertThat(deltas(answer)).isEqualTo(done.data().path("reply").asText());
        assertThat(answer.events().get(3).data())
                .isEqualTo(done.data().path("citations").get(0));
    }

    @Test
    void comesAsASingleEventWhenItRepeatsAnEarlierOne() {
        String whole = client.post(PUBLIC, REFUNDS, "Idempotency-Key", "k-1").body();

        Answer again = client.post(PUBLIC, REFUNDS, "Idempotency-Key", "k-1", "Accept", STREAM);

        assertThat(names(again)).containsExactly("done");
        assertThat(again.events().get(0).data().toString()).isEqualTo(whole);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void isRepeatedAsJsonWhenJsonIsAskedFor() {
        Answer streamed = client.post(PUBLIC, REFUNDS, "Idempotency-Key", "k-2", "Accept", STREAM);

        Answer again = client.post(PUBLIC, REFUNDS, "Idempotency-Key", "k-2");

        assertThat(again.body()).isEqualTo(streamed.events().get(6).data().toString());
    }

    @Test
    void isRefusedWithARealStatusAsLongAsNothingWasSent() {
        Answer answer = client.post(PUBLIC, "{\"message\":\"\"}", "Accept", STREAM);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void isChosenByWhatIsAccepted() {
        for (String accept : List.of(
                "text/event-stream",
                "TEXT/EVENT-STREAM",
                "text/event-stream, application/json",
                "application/json;q=0.5, text/event-stream",
                "text/event-stream;q=0.5, */*;q=0.1")) {
            assertThat(client.post(PUBLIC, REFUNDS, "Accept", accept).header("Content-Type"))
                    .as(accept)
                    .isEqualTo(STREAM);
        }
        for (String accept : List.of(
                "*/*",
                "application/json",
                "text/html,*/*;q=0.8",
                "application/json, text/event-stream",
                "text/event-stream;q=0",
                "text/event-stream;q=x",
                "text/event-stream;q=0.2, application/json",
                "text/event-streamer")) {
            assertThat(client.post(PUBLIC, REFUNDS, "Accept", accept).header("Content-Type"))
                    .as(accept)
                    .isEqualTo("application/json");
        }
    }

    @Test
    void isNotOfferedWhereItWasNotAnnounced() {
        Answer answer = client.send(
                "POST",
                "/api/support/chat",
                BodyPublishers.ofString(REFUNDS),
                "Content-Type",
                "application/json",
                "Accept",
                STREAM);

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    private static List<String> names(Answer answer) {
        return answer.events().stream().map(Answer.Event::name).toList();
    }

    private static String deltas(Answer answer) {
        return answer.events().stream()
                .filter(event -> event.name().equals("delta"))
                .map(event -> event.data().path("text").asText())
                .collect(Collectors.joining());
    }
}
