package dev.supportdesk.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supportdesk.conversation.MessageText;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object that a request carries. A field has one or two spellings, {@code page_url} and {@code pageUrl}; null is
 * the same as absent; nothing is converted. Every method refuses what does not fit with a problem that names the field.
 */
final class JsonBody {
    private final ObjectNode fields;

    private JsonBody(ObjectNode fields) {
        this.fields = fields;
    }

    /** @throws ProblemException if the body is longer than {@code limit} bytes or is no JSON object */
    static JsonBody read(Context ctx, int limit) {
        if (!isJson(ctx.req().getContentType()) || ctx.req().getHeader("Content-Encoding") != null) {
            throw new ProblemException(Problem.unsupportedMediaType());
        }
        return new JsonBody(StrictJson.object(bytes(ctx, limit)));
    }

    private static boolean isJson(@Nullable String type) {
        if (type == null) {
            return false;
        }
        int semicolon = type.indexOf(';');
        String media = semicolon < 0 ? type : type.substring(0, semicolon);
        if (!media.strip().equalsIgnoreCase(Json.TYPE)) {
            return false;
        }
        String parameters = semicolon < 0 ? "" : type.substring(semicolon + 1).toLowerCase(Locale.ROOT);
        return !parameters.contains("charset") || parameters.contains("utf-8");
    }

    private static byte[] bytes(Context ctx, int limit) {
        if (ctx.req().getContentLengthLong() > limit) {
            throw new ProblemException(Problem.tooLarge(limit));
        }
        byte[] bytes;
        try {
            bytes = ctx.req().getInputStream().readNBytes(limit + 1);
        } catch (IOException | RuntimeException e) {
            throw new ProblemException(Problem.badHttp("The body did not arrive whole."));
        }
        if (bytes.length > limit) {
            throw new ProblemException(Problem.tooLarge(limit));
        }
        return bytes;
    }

    /** A customer's message, without the white space around it. */
    String message(int longest) {
        String field = "message";
        String text = text(field).orElseThrow(() -> missing(field)).strip();
        if (text.isEmpty()) {
            throw new ProblemException(Problem.invalidField(field, "cannot be empty."));
        }
        requireAtMost(field, text, longest);
        return text;
    }

    /** A text that must be there. */
    String required(String field, int longest) {
        return line(field, longest, field).orElseThrow(() -> missing(field));
    }

    /** A text on one line. */
    Optional<String> line(String field, int longest, String otherSpelling) {
        Optional<String> text = text(field, otherSpelling);
        text.ifPresent(value -> {
            requireAtMost(field, value, longest);
            if (value.chars().anyMatch(Character::isISOControl)) {
                throw new ProblemException(
                        Problem.invalidField(field, "cannot hold line breaks or other control characters."));
            }
        });
        return text;
    }

    /** A text of any length. */
    Optional<String> text(String... spellings) {
        for (String spelling : spellings) {
            JsonNode node = fields.get(spelling);
            if (node != null && !node.isNull()) {
                return Optional.of(text(spelling, node));
            }
        }
        return Optional.empty();
    }

    private static String text(String field, JsonNode node) {
        if (!node.isTextual()) {
            throw new ProblemException(Problem.invalidField(field, "must be a text, but was " + kind(node) + "."));
        }
        String text = node.textValue();
        if (!MessageText.isStorable(text)) {
            throw new ProblemException(
                    Problem.invalidField(field, "cannot hold the character U+0000 or half of a surrogate pair."));
        }
        return text;
    }

    /** The object in a form in which the order of names and the white space between them make no difference. */
    String canonical() {
        return CanonicalJson.of(fields);
    }

    private static ProblemException missing(String field) {
        return new ProblemException(Problem.invalidField(field, "is missing."));
    }

    private static void requireAtMost(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new ProblemException(Problem.invalidField(
                    field, "has at most " + longest + " characters, but had " + text.length() + "."));
        }
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case BOOLEAN -> "a boolean";
            default -> "a number";
        };
    }
}
