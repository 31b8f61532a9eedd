package dev.supportdesk.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Answers a request with server-sent events, each of which goes out at once. Written straight to the servlet's stream:
 * Javalin's own does not pass on a flush. It begins with its first event; until then the request can be refused.
 *
 * <p>One thread sends and closes; any may cut it off.
 */
final class EventStream implements AutoCloseable {
    static final String TYPE = "text/event-stream";

    /** What a client takes longer to read, it is not reading. */
    private static final int LONGEST_EVENT_MILLIS = 50;

    private static final Logger LOG = System.getLogger(EventStream.class.getName());

    private final HttpServletResponse response;
    private final Consumer<EventStream> whenClosed;
    private final ReentrantLock writing = new ReentrantLock();
    private boolean begun;
    private boolean over;

    EventStream(Context ctx, Consumer<EventStream> whenClosed) {
        this.response = ctx.res();
        this.whenClosed = whenClosed;
    }

    void send(String event, Object data) throws IOException {
        send(event, Json.bytes(data));
    }

    /**
     * Sends an event.
     *
     * @param json one line, as {@link Json} writes it
     * @throws IOException if the client has gone, or the stream was cut off
     */
    void send(String event, byte[] json) throws IOException {
        writing.lock();
        try {
            if (over) {
                throw new IOException("The stream is over");
            }
            begin();
            write(response.getOutputStream(), event, json);
        } finally {
            writing.unlock();
        }
    }

    private void begin() {
        if (!begun) {
            begun = true;
            response.setStatus(200);
            response.setContentType(TYPE);
            response.setHeader("X-Accel-Buffering", "no");
        }
    }

    /** Nothing is sent any more. */
    @Override
    public void close() {
        writing.lock();
        over = true;
        writing.unlock();
        whenClosed.accept(this);
    }

    /**
     * Ends the stream in the middle: with an {@code error} event, or with the problem's status if it has not begun. A
     * client that does not read what it was sent before hears nothing of it.
     */
    void cutOff(Problem problem) {
        if (!noEventIsBeingSent()) {
            return;
        }
        try {
            if (!over) {
                over = true;
                end(problem);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The client has gone", e);
        } finally {
            writing.unlock();
        }
    }

    private boolean noEventIsBeingSent() {
        try {
            return writing.tryLock(LONGEST_EVENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void end(Problem problem) throws IOException {
        OutputStream out = response.getOutputStream();
        byte[] json = Json.bytes(problem.body());
        if (begun) {
            write(out, "error", json);
        } else {
            problem.headers().forEach(response::setHeader);
            response.setStatus(problem.status());
            response.setContentType(Json.TYPE);
            out.write(json);
        }
        out.close();
    }

    /** Ends an answer that has begun with an {@code error} event, if it is a stream. */
    static void fail(Context ctx, Problem problem) throws IOException {
        if (TYPE.equals(ctx.res().getContentType())) {
            write(ctx.res().getOutputStream(), "error", Json.bytes(problem.body()));
        }
    }

    private static void write(OutputStream out, String event, byte[] json) throws IOException {
        out.write(("event: " + event + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        out.write(json);
        out.write('\n');
        out.write('\n');
        out.flush();
    }
}
