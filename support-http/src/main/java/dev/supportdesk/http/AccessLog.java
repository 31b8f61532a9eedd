package dev.supportdesk.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Logs one line for each request: method, route, status, milliseconds, request id. It names the route's template and not
 * the path, because the id of a conversation is the key to it.
 */
final class AccessLog {
    private final Logger log;

    AccessLog(Logger log) {
        this.log = log;
    }

    void write(Context ctx, Float milliseconds) {
        if (log.isLoggable(Level.INFO)) {
            log.log(Level.INFO, line(ctx, milliseconds));
        }
    }

    private static String line(Context ctx, float milliseconds) {
        Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
        String template = endpoint == null ? "-" : endpoint.path;
        return ctx.method().name() + ' ' + template + ' ' + ctx.statusCode() + ' ' + tenths(milliseconds) + " ms "
                + RequestIds.of(ctx.res());
    }

    private static String tenths(float milliseconds) {
        return Float.toString(Math.round(milliseconds * 10) / 10f);
    }
}
