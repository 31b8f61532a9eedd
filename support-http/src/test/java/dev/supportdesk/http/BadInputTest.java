package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever nonsense is sent, the answer is a 4xx that says what was wrong, and never speaks of the inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String PUBLIC = "/api/support/public";
    private static final String CHAT = "/api/support/chat";
    private static final String CONVERSATIONS = "/api/support/conversations";
    private static final String OK = "{\"message\":\"Hi\"}";

    private final RunningApi running = RunningApi.start();
    private final Client client = running.client;

    @AfterAll
    void stop() {
        running.close();
    }

    static Stream<Arguments> bodies() {
        String x = "x";
        return Stream.of(
                // No JSON.
                arguments(PUBLIC, "", "malformed_json", "empty"),
                arguments(PUBLIC, "   ", "malformed_json", "empty"),
                arguments(PUBLIC, "{", "malformed_json", "breaks off"),
                arguments(PUBLIC, "{\"message\"", "malformed_json", "message"),
                arguments(PUBLIC, "{\"message\":", "malformed_json", "message"),
                arguments(PUBLIC, "{\"message\":\"Hi\"", "malformed_json", "breaks off"),
                arguments(PUBLIC, "{\"message\":\"Hi\",}", "malformed_json", "goes wrong"),
                arguments(PUBLIC, "{\"message\":\"Hi\"} x", "malformed_json", "goes wrong"),
                arguments(PUBLIC, "{\"message\":\"Hi\"}{}", "malformed_json", "follows"),
                arguments(PUBLIC, "{message:\"Hi\"}", "malformed_json", "goes wrong"),
                arguments(PUBLIC, "{'message':'Hi'}", "malformed_json", "goes wrong"),
                arguments(PUBLIC, "{\"message\":\"Hi\"/* */}", "malformed_json", "message"),
                arguments(PUBLIC, "{\"message\":NaN}", "malformed_json", "message"),
                arguments(PUBLIC, "{\"message\":01}", "malformed_json", "message"),
                arguments(PUBLIC, "{\"message\":\"a\nb\"}", "malformed_json", "message"),
                arguments(PUBLIC, "{\"message\":\"a\0b\"}", "malformed_json", "message"),
                arguments(PUBLIC, "{\"message\":\"\\x41\"}", "malformed_json", "message"),
                arguments(PUBLIC, "{\"message\":\"\\u12\"}", "malformed_json", "message"),
                arguments(PUBLIC, "message=Hi", "malformed_json", "goes wrong"),
                arguments(PUBLIC, "<message>Hi</message>", "malformed_json", "goes wrong"),
                arguments(PUBLIC, "\uFEFF" + OK, "malformed_json", "goes wrong"),
                arguments(PUBLIC, "{\"m\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}", "malformed_json", "deeper"),
                arguments(PUBLIC, "{\"a\":".repeat(30) + "1" + "}".repeat(30), "malformed_json", "deeper"),
                arguments(PUBLIC, "{\"n\":" + "9".repeat(5_000) + "}", "malformed_json", "goes wrong"),
                arguments(PUBLIC, "{\"n\":1e99999999999999}", "malformed_json", "goes wrong"),
                arguments(PUBLIC, "{\"" + x.repeat(60_000) + "\":1}", "malformed_json", "goes wrong"),
                // JSON, but no object.
                arguments(PUBLIC, "null", "invalid_request", "null"),
                arguments(PUBLIC, "[]", "invalid_request", "array"),
                arguments(PUBLIC, "[" + OK + "]", "invalid_request", "array"),
                arguments(PUBLIC, "\"Hi\"", "invalid_request", "text"),
                arguments(PUBLIC, "1", "invalid_request", "number"),
                arguments(PUBLIC, "-1.5e3", "invalid_request", "number"),
                arguments(PUBLIC, "true", "invalid_request", "boolean"),
                // The message.
                arguments(PUBLIC, "{}", "invalid_field", "message is missing"),
                arguments(PUBLIC, "{\"message\":null}", "invalid_field", "message is missing"),
                arguments(PUBLIC, "{\"Message\":\"Hi\"}", "invalid_field", "message is missing"),
                arguments(PUBLIC, "{\"message\":\"\"}", "invalid_field", "message cannot be empty"),
                arguments(PUBLIC, "{\"message\":\" \\n\\t \\u2003\"}", "invalid_field", "message cannot be empty"),
                arguments(PUBLIC, "{\"message\":1}", "invalid_field", "message must be a text, but was a number"),
                arguments(PUBLIC, "{\"message\":true}", "invalid_field", "message must be a text, but was a boolean"),
                arguments(
                        PUBLIC, "{\"message\":[\"Hi\"]}", "invalid_field", "message must be a text, but was an array"),
                arguments(
                        PUBLIC,
                        "{\"message\":{\"a\":1}}",
                        "invalid_field",
                        "message must be a text, but was an object"),
                arguments(
                        PUBLIC,
                        "{\"message\":\"" + x.repeat(2_001) + "\"}",
                        "invalid_field",
                        "message has at most 2000"),
                arguments(PUBLIC, "{\"message\":\"a\\u0000b\"}", "invalid_field", "message cannot hold"),
                arguments(PUBLIC, "{\"message\":\"a\\ud83d\"}", "invalid_field", "message cannot hold"),
                arguments(PUBLIC, "{\"message\":\"\\ude00a\"}", "invalid_field", "message cannot hold"),
                arguments(PUBLIC, "{\"message\":\"\\ude00\\ud83d\"}", "invalid_field", "message cannot hold"),
                arguments(PUBLIC, "{\"message\":\"Hi\",\"message\":\"Ho\"}", "invalid_field", "message stands"),
                arguments(PUBLIC, "{\"message\":\"Hi\",\"a\":{\"b\":1,\"b\":1}}", "invalid_field", "b stands"),
                arguments(PUBLIC, "{\"message\":\"Hi\",\"\u00e9\":1,\"\u00e9\":1}", "invalid_field", "a field stands"),
                arguments(PUBLIC, "{\"message\":\"Hi\",\"\\ud83d\":1}", "malformed_json", "goes wrong"),
                // What surrounds it.
                arguments(PUBLIC, "{\"message\":\"Hi\",\"conversationId\":7}", "invalid_field", "conversationId must"),
                arguments(
                        PUBLIC, "{\"message\":\"Hi\",\"conversation_id\":[]}", "invalid_field", "conversation_id must"),
                arguments(
                        PUBLIC,
                        "{\"message\":\"Hi\",\"conversationId\":\"\\u0000\"}",
                        "invalid_field",
                        "conversationId"),
                arguments(PUBLIC, "{\"message\":\"Hi\",\"source\":5}", "invalid_field", "source must be a text"),
                arguments(PUBLIC, "{\"message\":\"Hi\",\"source\":\"\"}", "invalid_field", "source is"),
                arguments(PUBLIC, "{\"message\":\"Hi\",\"source\":\"Web\"}", "invalid_field", "source is"),
                arguments(PUBLIC, "{\"message\":\"Hi\",\"source\":\"a b\"}", "invalid_field", "source is"),
                arguments(
                        PUBLIC,
                        "{\"message\":\"Hi\",\"source\":\"" + x.repeat(41) + "\"}",
                        "invalid_field",
                        "source has"),
                arguments(PUBLIC, "{\"message\":\"Hi\",\"pageUrl\":{}}", "invalid_field", "pageUrl must"),
                arguments(PUBLIC, "{\"message\":\"Hi\",\"page_url\":false}", "invalid_field", "page_url must"),
                arguments(PUBLIC, "{\"message\":\"Hi\",\"pageUrl\":\"a\\nb\"}", "invalid_field", "page_url cannot"),
                arguments(
                        PUBLIC,
                        "{\"message\":\"Hi\",\"pageUrl\":\"" + x.repeat(2_001) + "\"}",
                        "invalid_field",
                        "page_url has"),
                // The other paths share all of it.
                arguments(CHAT, "nul", "malformed_json", "goes wrong"),
                arguments(CHAT, "{\"message\":\" \"}", "invalid_field", "message cannot be empty"),
                arguments(CHAT, "{\"message\":\"Hi\",\"page_url\":9}", "invalid_field", "page_url must"),
                arguments(CONVERSATIONS, "null", "invalid_request", "null"),
                arguments(CONVERSATIONS, "{}", "invalid_field", "source is missing"),
                arguments(CONVERSATIONS, "{\"source\":null}", "invalid_field", "source is missing"),
                arguments(CONVERSATIONS, "{\"source\":\"no spaces\"}", "invalid_field", "source is"),
                arguments(CONVERSATIONS, "{\"source\":\"web\",\"user_id\":12}", "invalid_field", "user_id must"),
                arguments(
                        CONVERSATIONS,
                        "{\"source\":\"web\",\"user_id\":\"" + x.repeat(201) + "\"}",
                        "invalid_field",
                        "user_id has"),
                arguments(
                        CONVERSATIONS,
                        "{\"source\":\"web\",\"user_agent\":\"" + x.repeat(501) + "\"}",
                        "invalid_field",
                        "user_agent has"),
                arguments(CONVERSATIONS, "{\"source\":\"web\",\"userAgent\":[1]}", "invalid_field", "userAgent must"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("bodies")
    void isRefusedWithWhatIsWrong(String path, String body, String code, String detail) {
        Answer answer = client.post(path, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).as(answer.body()).isEqualTo(code);
        assertThat(answer.text("detail")).contains(detail);
        assertThat(answer.body()).doesNotContainIgnoringCase("exception").doesNotContain("jackson", "at dev.");
    }

    @Test
    void isRefusedWhenItIsNotUtf8() {
        for (byte[] wrong : List.of(
                new byte[] {(byte) 0xff},
                new byte[] {(byte) 0xc0, (byte) 0x80},
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                new byte[] {(byte) 0xe2, (byte) 0x82},
                "Größe".getBytes(StandardCharsets.ISO_8859_1))) {
            byte[] head = "{\"message\":\"a".getBytes(StandardCharsets.UTF_8);
            byte[] tail = "b\"}".getBytes(StandardCharsets.UTF_8);

            Answer answer = client.post(PUBLIC, BodyPublishers.ofByteArrays(List.of(head, wrong, tail)));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("detail")).contains("UTF-8");
        }
        assertThat(client.post(PUBLIC, "{\"message\":\"\uFFFD\"}").status()).isEqualTo(200);
    }

    @Test
    void isRefusedWithAnotherContentType() {
        for (String type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonp",
                "application/json; charset=utf-16",
                "nonsense")) {
            Answer answer = client.send("POST", PUBLIC, BodyPublishers.ofString(OK), "Content-Type", type);

            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.text("code")).isEqualTo("unsupported_media_type");
        }
        assertThat(client.send("POST", PUBLIC, BodyPublishers.ofString(OK)).status())
                .isEqualTo(415);
        assertThat(client.post(PUBLIC, OK, "Content-Encoding", "gzip").status()).isEqualTo(415);
    }

    @Test
    void isWelcomeWithAnyFormOfTheRightContentType() {
        for (String type : List.of(
                "application/json",
                "Application/JSON",
                "application/json;charset=UTF-8",
                "application/json ; charset=\"utf-8\"")) {
            assertThat(client.send("POST", PUBLIC, BodyPublishers.ofString(OK), "Content-Type", type)
                            .status())
                    .as(type)
                    .isEqualTo(200);
        }
    }

    @Test
    void isRefusedWhenItIsTooLargeWhetherItSaysSoOrNot() {
        byte[] large = ("{\"message\":\"Hi\",\"x\":\"" + "x".repeat(65_536) + "\"}").getBytes(StandardCharsets.UTF_8);

        Answer announced = client.post(PUBLIC, BodyPublishers.ofByteArray(large));
        Answer chunked = client.post(PUBLIC, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.text("detail")).contains("65536");
        assertThat(chunked.status()).isEqualTo(413);
    }

    @Test
    void isWelcomeUpToTheLastCharacterAndByte() {
        String letters = "ä".repeat(2_000);
        assertThat(client.post(PUBLIC, "{\"message\":\"  " + letters + "\\n\"}").status())
                .isEqualTo(200);
        String frame = "{\"message\":\"Hi\",\"x\":\"\"}";
        String full = frame.replace("\"\"}", "\"" + "x".repeat(65_536 - frame.length()) + "\"}");
        assertThat(client.post(PUBLIC, full).status()).isEqualTo(200);
    }

    @Test
    void isRefusedWithARevisionThatIsNone() {
        String article = "/api/support/knowledge/articles/shipping";
        for (String query :
                List.of("?revision=abc", "?revision=", "?revision=%zz", "?revision=%FF", "?revision=a&revision=b")) {
            Answer answer = client.send("GET", article + query.replace("%zz", "%25zz"), BodyPublishers.noBody());

            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.text("detail")).startsWith("revision is one SHA-256");
        }
    }

    @Test
    void isRefusedWithAKeyThatIsNone() {
        for (String key : List.of("", " ", "a b", "x".repeat(256))) {
            Answer answer = client.post(PUBLIC, OK, "Idempotency-Key", key);

            assertThat(answer.status()).as(key).isEqualTo(400);
            assertThat(answer.text("detail")).startsWith("Idempotency-Key is one header");
        }
        assertThat(client.post(PUBLIC, OK, "Idempotency-Key", "a", "Idempotency-Key", "b")
                        .status())
                .isEqualTo(400);
    }
}
