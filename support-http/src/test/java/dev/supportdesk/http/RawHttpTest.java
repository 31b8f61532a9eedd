package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What no well-behaved client sends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawHttpTest {
    private final RunningApi running = RunningApi.start();

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void isAnsweredLikeEveryOtherErrorWhenItIsNoHttp() throws IOException {
        for (String request : new String[] {
            "NONSENSE\r\n\r\n",
            "GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET /api/support/knowledge/articles/a%00b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET /api/support/../support/health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
            "GET /health HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n",
            "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"
        }) {
            String answer = exchange(request);

            assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*");
            assertThat(answer)
                    .contains("\"code\":\"bad_http\"")
                    .contains("nosniff")
                    .contains("X-Request-Id");
            assertThat(answer).doesNotContain("<html").doesNotContainIgnoringCase("jetty");
        }
    }

    @Test
    void isRefusedWhenTheChunksOfABodyAreWrong() throws IOException {
        String answer = exchange("POST /api/support/public HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"bad_http\"");
    }

    @Test
    void isRefusedWithAKeyThatIsNotAscii() throws IOException {
        String answer = exchange("POST /api/support/public HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nIdempotency-Key: \u00e9\r\nContent-Length: 16\r\n\r\n"
                + "{\"message\":\"Hi\"}");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Idempotency-Key is one header");
    }

    @Test
    void isRefusedWhenTheBodyBreaksOff() throws IOException {
        String answer = exchange("POST /api/support/public HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"message\":");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"bad_http\"");
    }

    @Test
    void hearsTheAnswerBeforeItHasSentAnEndlessBody() throws IOException {
        String answer = exchange("POST /api/support/public HTTP/1.1\r\nHost: a\r\n"
                + "Content-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n{\"message\":");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"too_large\"");
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket("localhost", running.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
