package dev.supportdesk.http;

import dev.supportdesk.SupportDesk;
import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.knowledge.Revision;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The article that a citation names, as it was when it was cited, so that anybody can look the words up. */
final class ArticleRoutes {
    private static final String MARKDOWN = "text/markdown";

    private final SupportDesk desk;

    ArticleRoutes(SupportDesk desk) {
        this.desk = desk;
    }

    private record ArticleBody(
            String id,
            String revision,
            String title,
            @Nullable String url,
            String language,
            String text) {
        static ArticleBody of(Article article) {
            return new ArticleBody(
                    article.id().value(),
                    article.revision().hash(),
                    article.title(),
                    article.url() == null ? null : article.url().toString(),
                    article.language().toLanguageTag(),
                    article.text());
        }
    }

    void register(Routes routes) {
        routes.get("/api/support/knowledge/articles/<id>", this::show);
    }

    private void show(Context ctx) {
        Optional<Revision> revision = revision(ctx);
        // What does not exist and what this reader may not see is answered alike.
        Article article = id(ctx.pathParam("id"))
                .flatMap(id -> revision.map(r -> desk.article(id, r, Audience.PUBLIC))
                        .orElseGet(() -> desk.knowledge().article(id, Audience.PUBLIC)))
                .orElseThrow(() -> new ProblemException(
                        Problem.notFound("No article has this id, or it never had this revision.")));
        ctx.res().addHeader("Vary", "Accept");
        if (Accepted.prefers(ctx, MARKDOWN, Json.TYPE)) {
            ctx.contentType(MARKDOWN + ";charset=utf-8").result(article.text().getBytes(StandardCharsets.UTF_8));
        } else {
            Json.send(ctx, 200, ArticleBody.of(article));
        }
    }

    private static Optional<ArticleId> id(String text) {
        try {
            return Optional.of(new ArticleId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Revision> revision(Context ctx) {
        try {
            List<String> given = ctx.queryParams("revision");
            if (given.size() > 1) {
                throw new IllegalArgumentException("More than one revision");
            }
            return given.stream().findFirst().map(Revision::new);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.invalidField("revision", "is one SHA-256 in 64 lower-case hexadecimal digits."));
        }
    }
}
