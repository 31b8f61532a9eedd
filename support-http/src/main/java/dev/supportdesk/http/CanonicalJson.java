package dev.supportdesk.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Writes JSON so that two texts are equal when they differ only in white space and in the order of names. */
final class CanonicalJson {
    private CanonicalJson() {}

    static String of(JsonNode node) {
        StringBuilder text = new StringBuilder();
        append(text, node);
        return text.toString();
    }

    private static void append(StringBuilder text, JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
            text.append('{');
            sorted.forEach((name, value) -> {
                // The length keeps one name from being read as the end of another.
                text.append(name.length()).append(':').append(name).append('=');
                append(text, value);
            });
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(value -> {
                append(text, value);
                text.append(',');
            });
            text.append(']');
        } else {
            text.append(node);
        }
    }
}
