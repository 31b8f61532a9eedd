package dev.supportdesk.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers in the one shape of every error what never reaches a route: requests that are no HTTP, or come too late. */
final class TransportErrors extends ErrorHandler {
    private final RequestIds requestIds;

    TransportErrors(RequestIds requestIds) {
        this.requestIds = requestIds;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        String requestId = requestIds.next();
        Problem problem = problem(code, requestId);
        response.getHeaders().put(RequestIds.HEADER, requestId);
        response.setStatus(code);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Json.TYPE);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Referrer-Policy", "no-referrer");
        response.getHeaders().put(SecurityHeaders.CONTENT_POLICY, SecurityHeaders.DATA_ONLY);
        response.getHeaders().put(SecurityHeaders.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(Json.bytes(problem.body())), callback);
    }

    private static Problem problem(int code, String requestId) {
        return switch (code) {
            case 404 -> Problem.notFound("No route of this API has this path: see /docs.");
            case 414, 431 -> Problem.badHttp("The address or the headers are too long.");
            case 503 -> Problem.stopping();
            default -> code < 500 ? Problem.badHttp("It cannot be understood.") : Problem.internal(requestId);
        };
    }
}
