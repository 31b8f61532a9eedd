package dev.supportdesk.http;

import io.javalin.http.Context;

/** What every request that creates something passes: the limit of calls, the limit of its body, its key. */
final class Gate {
    private final ClientAddress clients;
    private final RateLimit limit;
    private final KeyedRequests keyed;
    private final int bodyLimit;

    Gate(ClientAddress clients, RateLimit limit, KeyedRequests keyed, int bodyLimit) {
        this.clients = clients;
        this.limit = limit;
        this.keyed = keyed;
        this.bodyLimit = bodyLimit;
    }

    /** @throws ProblemException if the client calls too often, or its body is too large or no JSON object */
    JsonBody admit(Context ctx) {
        limit.admit(clients.of(ctx));
        return JsonBody.read(ctx, bodyLimit);
    }

    KeyedRequests keyed() {
        return keyed;
    }
}
