package dev.supportdesk.http;

import io.javalin.http.Context;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streamed answers that are not over yet. Safe for use by several threads. */
final class OpenStreams {
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

    /** A stream that answers this request; to be closed. */
    EventStream open(Context ctx) {
        EventStream stream = new EventStream(ctx, open::remove);
        open.add(stream);
        return stream;
    }

    /** Ends all of them where they are. */
    void cutOff() {
        open.forEach(stream -> stream.cutOff(Problem.cutOff()));
    }
}
