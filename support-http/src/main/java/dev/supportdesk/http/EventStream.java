package dev.supportdesk.http;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers a request with server-sent events, each of which goes out at once. Written straight to the servlet's stream:
 * Javalin's own does not pass on a flush.
 */
final class EventStream {
    static final String TYPE = "text/event-stream";

    private final ServletOutputStream out;

    private EventStream(ServletOutputStream out) {
        this.out = out;
    }

    static EventStream open(Context ctx) throws IOException {
        HttpServletResponse response = ctx.res();
        response.setStatus(200);
        response.setContentType(TYPE);
        response.setHeader("X-Accel-Buffering", "no");
        return new EventStream(response.getOutputStream());
    }

    void send(String event, Object data) throws IOException {
        send(event, Json.bytes(data));
    }

    /** @param json one line, as {@link Json} writes it */
    void send(String event, byte[] json) throws IOException {
        out.write(("event: " + event + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        out.write(json);
        out.write('\n');
        out.write('\n');
        out.flush();
    }

    /** Ends an answer that has begun with an {@code error} event, if it is a stream. */
    static void fail(Context ctx, Problem problem) throws IOException {
        if (TYPE.equals(ctx.res().getContentType())) {
            new EventStream(ctx.res().getOutputStream()).send("error", problem.body());
        }
    }
}
