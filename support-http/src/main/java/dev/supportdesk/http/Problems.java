package dev.supportdesk.http;

import dev.supportdesk.conversation.StaleVersionException;
import dev.supportdesk.conversation.StoreException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Turns whatever a handler throws into the one shape of every error. What nobody expected is logged. */
final class Problems {
    private static final Logger LOG = System.getLogger(Problems.class.getName());

    private Problems() {}

    static void register(JavalinConfig config) {
        config.routes.exception(ProblemException.class, (e, ctx) -> answer(ctx, e.problem()));
        config.routes.exception(StoreException.class, (e, ctx) -> {
            LOG.log(Level.ERROR, () -> "The storage failed during request " + RequestIds.of(ctx.res()), e);
            answer(ctx, Problem.storageDown());
        });
        config.routes.exception(StaleVersionException.class, (e, ctx) -> answer(ctx, Problem.conflict()));
        config.routes.exception(HttpResponseException.class, Problems::ofJavalin);
        config.routes.exception(IOException.class, Problems::ofIo);
        config.routes.exception(Exception.class, (e, ctx) -> answer(ctx, unexpected(ctx.res(), e)));
        config.router.javaLangErrorHandler(Problems::ofError);
    }

    /** Answers a request with a problem; a stream that has begun ends with it as its last event. */
    static void answer(Context ctx, Problem problem) {
        if (ctx.res().isCommitted()) {
            endStream(ctx, problem);
            return;
        }
        problem.headers().forEach(ctx::header);
        Json.send(ctx, problem.status(), problem.body());
    }

    private static void endStream(Context ctx, Problem problem) {
        try {
            EventStream.fail(ctx, problem);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The client has gone", e);
        }
    }

    private static void ofIo(IOException e, Context ctx) {
        if (ctx.res().isCommitted()) {
            LOG.log(Level.DEBUG, "The client has gone", e);
        } else {
            answer(ctx, unexpected(ctx.res(), e));
        }
    }

    private static void ofJavalin(HttpResponseException e, Context ctx) {
        if (e instanceof MethodNotAllowedResponse) {
            String allowed = String.valueOf(e.getDetails().get("availableMethods"));
            ctx.header("Allow", allowed);
            answer(ctx, Problem.methodNotAllowed(allowed));
        } else if (e.getStatus() == 404) {
            answer(ctx, Problem.notFound("No route of this API has this path: see /docs."));
        } else if (e.getStatus() < 500) {
            answer(ctx, Problem.badHttp("It cannot be understood."));
        } else {
            answer(ctx, unexpected(ctx.res(), e));
        }
    }

    private static void ofError(HttpServletResponse response, Error error) {
        Problem problem = unexpected(response, error);
        if (response.isCommitted()) {
            return;
        }
        try {
            response.setStatus(problem.status());
            response.setContentType(Json.TYPE);
            response.getOutputStream().write(Json.bytes(problem.body()));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The client has gone", e);
        }
    }

    private static Problem unexpected(HttpServletResponse response, Throwable cause) {
        String id = RequestIds.of(response);
        LOG.log(Level.ERROR, "Unexpected failure during request " + id, cause);
        return Problem.internal(id);
    }
}
