package dev.supportdesk.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object (RFC 8259) and nothing that is merely like one: bytes that are not UTF-8, names that come twice,
 * and what follows the object are refused.
 */
final class StrictJson {
    private static final int DEEPEST = 16;
    private static final char REPLACEMENT = '\uFFFD';
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws ProblemException if the bytes are anything else */
    static ObjectNode object(byte[] utf8) {
        try (JsonParser parser = FACTORY.createParser(decoded(utf8))) {
            return new StrictJson(parser).document();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read", e);
        }
    }

    private static String decoded(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        // Malformed bytes were replaced by a character that may also stand there rightfully: only then a second look.
        if (text.indexOf(REPLACEMENT) >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            } catch (CharacterCodingException e) {
                throw new ProblemException(Problem.malformedJson("It is not in UTF-8."));
            }
        }
        return text;
    }

    private ObjectNode document() throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw malformed("It is empty: send a JSON object.");
            }
            if (first != JsonToken.START_OBJECT) {
                throw new ProblemException(Problem.invalid("The body must be an object, but was " + kind(first) + "."));
            }
            ObjectNode document = object(1);
            if (parser.nextToken() != null) {
                throw malformed("Something follows the object.");
            }
            return document;
        } catch (JsonProcessingException | NumberFormatException e) {
            // Jackson reports an exponent beyond all bounds by the latter.
            throw malformed("It breaks off or goes wrong at character "
                    + Math.max(0, parser.currentLocation().getCharOffset()) + inField() + ".");
        }
    }

    private JsonNode value(JsonToken token, int depth) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw malformed("It breaks off.");
        };
    }

    private ObjectNode object(int depth) throws IOException {
        requireShallow(depth);
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (object.has(name)) {
                throw new ProblemException(Problem.invalidField(shown(name), "stands in the body twice."));
            }
            object.set(name, value(parser.nextToken(), depth));
        }
        return object;
    }

    private ArrayNode array(int depth) throws IOException {
        requireShallow(depth);
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token, depth));
        }
        return array;
    }

    private void requireShallow(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw malformed("It is nested deeper than " + DEEPEST + " levels" + inField() + ".");
        }
    }

    private String inField() throws IOException {
        @Nullable String name = parser.currentName();
        return name == null ? "" : ", in " + shown(name);
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(Problem.malformedJson(detail));
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "an array";
            case VALUE_NULL -> "null";
            case VALUE_STRING -> "a text";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            default -> "a number";
        };
    }

    /** A name that a client made up, as far as it can be repeated to anybody. */
    private static String shown(String name) {
        boolean plain = name.length() <= 60 && name.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return plain && !name.isEmpty() ? name : "a field";
    }
}
