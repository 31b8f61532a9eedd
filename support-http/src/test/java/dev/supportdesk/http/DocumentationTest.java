package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentationTest {
    private final RunningApi running = RunningApi.start();
    private final Client client = running.client;
    private final OpenApiDocument document = OpenApiDocument.load();

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void namesExactlyTheRoutesThatAreServed() {
        Set<Routes.Route> documented = new HashSet<>();
        document.json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                documented.add(new Routes.Route(method.toUpperCase(Locale.ROOT), path.getKey()))));

        assertThat(documented).containsExactlyInAnyOrderElementsOf(running.api.routes());
    }

    @Test
    void givesExamplesThatKeepItsOwnRules() {
        Map<String, JsonNode> examples = document.examples();

        assertThat(examples).hasSizeGreaterThan(15);
        examples.forEach((schema, example) -> assertThat(document.errors(schema, example.toString()))
                .as(schema)
                .isEmpty());
    }

    @Test
    void catchesAnAnswerThatBreaksThem() {
        String error = "/components/schemas/Error";
        assertThat(document.errors(error, "{\"error\":\"a\",\"code\":\"internal\",\"detail\":\"c\"}"))
                .isEmpty();
        for (String wrong : List.of(
                "{\"error\":\"a\",\"code\":\"internal\"}",
                "{\"error\":1,\"code\":\"internal\",\"detail\":\"c\"}",
                "{\"error\":\"a\",\"code\":\"other\",\"detail\":\"c\"}",
                "{\"error\":\"a\",\"code\":\"internal\",\"detail\":\"c\",\"more\":1}")) {
            assertThat(document.errors(error, wrong)).as(wrong).isNotEmpty();
        }
    }

    @Test
    void isServedAsItIs() {
        assertThat(client.get("/openapi.json").json()).isEqualTo(document.json());
    }

    @Test
    void canBeBrowsedWithoutAnythingFromElsewhereOrInline() {
        Answer page = client.get("/docs");

        assertThat(client.get("/api/docs").body()).isEqualTo(page.body());
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .contains("style-src 'self'");
        assertThat(page.body()).contains("<meta charset=\"utf-8\">").doesNotContain("http:", "https:", "style=");
        Matcher links = Pattern.compile("(?:src|href)=\"([^\"]*)\"").matcher(page.body());
        while (links.find()) {
            assertThat(client.get(links.group(1)).status()).as(links.group(1)).isEqualTo(200);
        }
        assertThat(page.body().replaceAll("<script src=\"[^\"]+\"></script>", ""))
                .doesNotContain("<script");
    }

    @Test
    void servesItsFilesWithTheirTypesAndNoOthers() {
        assertThat(client.get("/docs/swagger-ui-bundle.js").header("Content-Type"))
                .isEqualTo("text/javascript;charset=utf-8");
        assertThat(client.get("/docs/swagger-ui.css").header("Content-Type")).isEqualTo("text/css;charset=utf-8");
        assertThat(client.get("/docs/icon.png").header("Content-Type")).isEqualTo("image/png");
        for (String file : List.of("openapi.json", "index.html", "..%2fopenapi.json", "HttpApi.class", "%2e%2e")) {
            assertThat(client.get("/docs/" + file).status()).as(file).isIn(400, 404);
        }
    }
}
