package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The document that the API promises to keep, and whether an answer keeps it. Fields it does not name are a breach. */
final class OpenApiDocument {
    private static final String ADDRESS = "https://supportdesk.example/openapi.json";
    private static final String ERROR = "/components/schemas/Error";

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
    private final Map<Pattern, String> paths = new ConcurrentHashMap<>();

    private OpenApiDocument(JsonNode document) {
        this.document = document;
        JsonNode closed = document.deepCopy();
        closed.at("/components/schemas").forEach(OpenApiDocument::close);
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, closed.toString())));
        document.path("paths").fieldNames().forEachRemaining(path -> paths.put(pattern(path), path));
    }

    static OpenApiDocument load() {
        try (InputStream in = HttpApi.class.getResourceAsStream("openapi.json")) {
            return new OpenApiDocument(JsonMapper.builder().build().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be read", e);
        }
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
            object.path("properties").forEach(OpenApiDocument::close);
        }
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replace("articles/{id}", "articles/.+").replaceAll("\\{[a-z]+}", "[^/]+"));
    }

    JsonNode json() {
        return document;
    }

    /** Every example in the document with the pointer to its schema. */
    Map<String, JsonNode> examples() {
        Map<String, JsonNode> examples = new ConcurrentHashMap<>();
        collectExamples(document, "", examples);
        return examples;
    }

    private static void collectExamples(JsonNode node, String pointer, Map<String, JsonNode> found) {
        if (node.has("example") && !pointer.endsWith("text~1event-stream")) {
            found.put(pointer + "/schema", node.get("example"));
        }
        node.properties()
                .forEach(field -> collectExamples(field.getValue(), pointer + "/" + escaped(field.getKey()), found));
    }

    /** What is wrong with an answer to {@code method} of the path that was requested. */
    void check(String method, String requested, Answer answer) {
        String path = requested.length() > 1 && requested.endsWith("/")
                ? requested.substring(0, requested.length() - 1)
                : requested;
        Optional<String> template = paths.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .min((a, b) -> Boolean.compare(a.contains("{"), b.contains("{")));
        String operation = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        String pointer = "/paths/" + escaped(template.orElse("none")) + "/" + operation;
        if (document.at(pointer).isMissingNode()) {
            checkOutside(method, answer);
            return;
        }
        String response = resolved(pointer + "/responses/" + answer.status());
        assertThat(document.at(response).isObject())
                .as("%s %s answers %s, which the document does not name: %s", method, template, answer.status(), answer)
                .isTrue();
        document.at(response)
                .path("headers")
                .fieldNames()
                .forEachRemaining(
                        name -> checkHeader(document.at(response + "/headers/" + escaped(name)), name, answer));
        if (!method.equals("HEAD")) {
            checkContent(pointer, response, answer);
        }
    }

    private void checkHeader(JsonNode reference, String name, Answer answer) {
        JsonNode header = document.at(reference.path("$ref").asText().substring(1));
        if (header.path("required").asBoolean()) {
            assertThat(answer.header(name)).as("header %s", name).isNotEmpty();
        }
    }

    private void checkContent(String operation, String response, Answer answer) {
        String type = answer.header("Content-Type").split(";", -1)[0];
        String content = response + "/content/" + escaped(type);
        assertThat(document.at(content).isObject())
                .as("%s may answer %s with %s", operation, answer.status(), type)
                .isTrue();
        if (type.equals("application/json")) {
            assertThat(errors(content + "/schema", answer.body()))
                    .as(answer.body())
                    .isEmpty();
        } else if (type.equals("text/event-stream")) {
            answer.events()
                    .forEach(event -> assertThat(
                                    errors(schemaOf(event), event.data().toString()))
                            .as("event %s", event)
                            .isEmpty());
        }
    }

    private static String schemaOf(Answer.Event event) {
        return switch (event.name()) {
            case "delta" -> "/components/schemas/Delta";
            case "citation" -> "/components/schemas/Citation";
            case "done" -> "/components/schemas/PublicAnswer";
            case "error" -> ERROR;
            default -> throw new AssertionError("An event that nobody announced: " + event);
        };
    }

    private void checkOutside(String method, Answer answer) {
        assertThat(answer.status()).isIn(204, 400, 404, 405, 414, 431, 501, 505);
        if (answer.status() == 405) {
            assertThat(answer.header("Allow")).isNotEmpty();
        }
        if (answer.status() != 204 && !method.equals("HEAD")) {
            assertThat(errors(ERROR, answer.body())).as(answer.body()).isEmpty();
        }
    }

    /** What is wrong with a JSON text under the schema that the pointer leads to. */
    List<String> errors(String pointer, String json) {
        Schema schema = compiled.computeIfAbsent(
                pointer,
                p -> schemas.getSchema(
                        SchemaLocation.of(ADDRESS + "#" + p.replace("{", "%7B").replace("}", "%7D"))));
        List<String> errors = new ArrayList<>();
        for (Error error :
                schema.validate(json, InputFormat.JSON, c -> c.executionConfig(e -> e.formatAssertionsEnabled(true)))) {
            errors.add(error.toString());
        }
        return errors;
    }

    private String resolved(String pointer) {
        String reference = document.at(pointer).path("$ref").asText();
        return reference.isEmpty() ? pointer : reference.substring(1);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
