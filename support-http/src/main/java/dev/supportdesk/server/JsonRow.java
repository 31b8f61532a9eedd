package dev.supportdesk.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of a JSON-lines file: an object whose fields are texts and lists of texts. */
record JsonRow(JsonNode object) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static JsonRow of(String line) throws BadRowException {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new BadRowException("is not valid JSON: " + e.getOriginalMessage());
        }
        if (!node.isObject()) {
            throw new BadRowException("must be a JSON object, in braces");
        }
        return new JsonRow(node);
    }

    boolean has(String field) {
        return object.hasNonNull(field);
    }

    /** A text that is there and not blank. */
    String required(String field) throws BadRowException {
        String text = text(field).orElse("");
        if (text.isBlank()) {
            throw new BadRowException("needs a \"" + field + "\" that is not blank");
        }
        return text;
    }

    /** A text; empty when the field is missing or null. */
    Optional<String> text(String field) throws BadRowException {
        if (!has(field)) {
            return Optional.empty();
        }
        if (!object.get(field).isTextual()) {
            throw new BadRowException("has a \"" + field + "\" that is no text in quotes");
        }
        return Optional.of(object.get(field).textValue());
    }

    /** A list of texts; empty when the field is missing or null. */
    List<String> texts(String field) throws BadRowException {
        List<String> texts = new ArrayList<>();
        if (has(field)) {
            if (!object.get(field).isArray()) {
                throw new BadRowException("has a \"" + field + "\" that is no list in brackets");
            }
            for (JsonNode each : object.get(field)) {
                if (!each.isTextual()) {
                    throw new BadRowException("has a \"" + field + "\" with something else than texts in it");
                }
                texts.add(each.textValue());
            }
        }
        return texts;
    }
}
