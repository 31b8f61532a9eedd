package dev.supportdesk.jdbc;

import static dev.supportdesk.jdbc.Values.text;
import static dev.supportdesk.jdbc.Values.uriOrNull;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.knowledge.Revision;
import dev.supportdesk.knowledge.RevisionArchive;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/** The kept article revisions of one unit of work in a database. */
final class JdbcRevisions implements RevisionArchive {
    private static final String IS_KEPT =
            "select 1 from support_article_revision where article_id = :articleId and revision = :revision";

    private static final String KEEP = """
            insert into support_article_revision (article_id, revision, title, url, language, audience, content)
            values (:articleId, :revision, :title, :url, :language, :audience, :content)""";

    private static final String FIND = """
            select
              article_id, revision, title, url, language, audience, content
            from support_article_revision
            where article_id = :articleId and revision = :revision""";

    private final Session session;

    JdbcRevisions(Session session) {
        this.session = session;
    }

    @Override
    public void keep(Article article) {
        // Most are kept already: asking is cheaper than sending the whole text again.
        if (!isKept(article)) {
            insert(article);
        }
    }

    @Override
    public Optional<Article> find(ArticleId id, Revision revision) {
        return session.query(FIND)
                .bind("articleId", text(id))
                .bind("revision", text(revision))
                .map((row, context) -> article(row))
                .findOne();
    }

    private boolean isKept(Article article) {
        return session.query(IS_KEPT)
                .bind("articleId", text(article.id()))
                .bind("revision", text(article.revision()))
                .map((row, context) -> row.getInt(1))
                .findOne()
                .isPresent();
    }

    private void insert(Article article) {
        try {
            session.update(KEEP + session.type().orLeaveIt())
                    .bind("articleId", text(article.id()))
                    .bind("revision", text(article.revision()))
                    .bind("title", text(article.title()))
                    .bind("url", text(article.url()))
                    .bind("language", text(article.language().toLanguageTag()))
                    .bind("audience", text(article.audience().token()))
                    .bind("content", text(article.text()))
                    .execute();
        } catch (JdbiException e) {
            // Another unit of work kept it at the same time, which is as good.
            if (!Failures.isUniqueViolation(e)) {
                throw e;
            }
        }
    }

    private static Article article(ResultSet row) throws SQLException {
        return new Article(
                new ArticleId(row.getString("article_id")),
                new Revision(row.getString("revision")),
                row.getString("title"),
                uriOrNull(row, "url"),
                Locale.forLanguageTag(row.getString("language")),
                Audience.ofToken(row.getString("audience")),
                row.getString("content"),
                List.of());
    }
}
