package dev.supportdesk.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;

/**
 * The routes of the API. Whoever may GET may also ask for the HEAD of the same answer, and every path says which methods
 * it takes.
 */
final class Routes {
    /** A method and the path that takes it, with {@code {name}} for what varies. */
    record Route(String method, String path) {}

    private final RoutesConfig config;
    private final List<Route> added = new ArrayList<>();

    Routes(RoutesConfig config) {
        this.config = config;
    }

    void get(String path, Handler handler) {
        config.get(path, handler);
        config.head(path, handler);
        options(path, "GET, HEAD, OPTIONS");
        added.add(new Route("GET", path.replace('<', '{').replace('>', '}')));
    }

    void post(String path, Handler handler) {
        config.post(path, handler);
        options(path, "POST, OPTIONS");
        added.add(new Route("POST", path));
    }

    private void options(String path, String allowed) {
        config.options(path, ctx -> ctx.status(204).header("Allow", allowed));
    }

    /** What was added, in order; HEAD and OPTIONS go without saying. */
    List<Route> added() {
        return List.copyOf(added);
    }
}
