package dev.supportdesk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;

/** What the API answered. */
record Answer(int status, HttpHeaders headers, String body) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A server-sent event. */
    record Event(String name, JsonNode data) {}

    JsonNode json() {
        return parsed(body);
    }

    /** A field of a JSON answer as text; empty if there is none. */
    String text(String field) {
        return json().path(field).asText();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (String block : body.split("\n\n", -1)) {
            if (!block.isEmpty()) {
                String[] lines = block.split("\n", -1);
                events.add(new Event(
                        lines[0].substring("event: ".length()), parsed(lines[1].substring("data: ".length()))));
            }
        }
        return events;
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }
}
