package dev.supportdesk.http;

import dev.supportdesk.conversation.Opening;
import dev.supportdesk.conversation.Source;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Reads what a request says about the conversation that it starts. */
final class Openings {
    private static final int LONGEST_SOURCE = 40;
    private static final int LONGEST_USER_ID = 200;
    private static final int LONGEST_PAGE_URL = 2_000;
    private static final int LONGEST_USER_AGENT = 500;

    private Openings() {}

    /** Of a question: the source may be missing, and there is no more than source and page. */
    static Opening ofChat(JsonBody body) {
        Source source = body.line("source", LONGEST_SOURCE, "source")
                .map(Openings::source)
                .orElse(Source.WEB);
        return new Opening(source, null, pageUrl(body), null);
    }

    /** Of a conversation that is started without a question: the source must be said. */
    static Opening ofConversation(Context ctx, JsonBody body) {
        Source source = source(body.required("source", LONGEST_SOURCE));
        String userId = body.line("user_id", LONGEST_USER_ID, "userId").orElse(null);
        String userAgent =
                body.line("user_agent", LONGEST_USER_AGENT, "userAgent").orElseGet(() -> browser(ctx));
        return new Opening(source, userId, pageUrl(body), userAgent);
    }

    private static @Nullable String pageUrl(JsonBody body) {
        return body.line("page_url", LONGEST_PAGE_URL, "pageUrl").orElse(null);
    }

    private static @Nullable String browser(Context ctx) {
        String header = ctx.req().getHeader("User-Agent");
        return header == null || header.length() <= LONGEST_USER_AGENT
                ? header
                : header.substring(0, LONGEST_USER_AGENT);
    }

    private static Source source(String token) {
        try {
            return new Source(token);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.invalidField(
                    "source", "is 1 to 40 lower-case letters, digits, - or _, such as web or dashboard."));
        }
    }
}
