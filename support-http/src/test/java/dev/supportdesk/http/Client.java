package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A client of the API that holds every answer against the OpenAPI document and the headers that all answers carry. */
final class Client {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.load();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;

    Client(int port) {
        this.base = "http://localhost:" + port;
    }

    /** @param headers names and values in turn */
    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** Posts JSON. */
    Answer post(String path, String json, String... headers) {
        return post(path, BodyPublishers.ofString(json), headers);
    }

    /** Posts what is said to be JSON. */
    Answer post(String path, BodyPublisher body, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send("POST", path, body, all);
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        return sendAsync(method, path, body, headers).join();
    }

    CompletableFuture<Answer> sendAsync(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(response -> checked(method, path, response));
    }

    private static Answer checked(String method, String path, HttpResponse<String> response) {
        Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
        int query = path.indexOf('?');
        DOCUMENT.check(method, query < 0 ? path : path.substring(0, query), answer);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("Server")).isEmpty();
        if (path.startsWith("/api/support")) {
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
        return answer;
    }
}
