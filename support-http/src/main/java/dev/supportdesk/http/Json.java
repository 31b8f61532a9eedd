package dev.supportdesk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Writes answers: snake_case, unless a record says otherwise. */
final class Json {
    static final String TYPE = "application/json";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Json() {}

    static byte[] bytes(Object answer) {
        try {
            return MAPPER.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every answer can be written as JSON", e);
        }
    }

    static String text(Object answer) {
        return new String(bytes(answer), StandardCharsets.UTF_8);
    }

    static void send(Context ctx, int status, Object answer) {
        send(ctx, status, bytes(answer));
    }

    static void send(Context ctx, int status, byte[] json) {
        ctx.status(status).contentType(TYPE).result(json);
    }
}
