package dev.supportdesk.jdbc;

import static dev.supportdesk.jdbc.Values.number;
import static dev.supportdesk.jdbc.Values.text;
import static dev.supportdesk.jdbc.Values.uriOrNull;

import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.Message;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Citation;
import dev.supportdesk.knowledge.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The citations of messages. */
final class JdbcCitations {
    private static final String ADD = """
            insert into support_citation (
              conversation_id, seq, ordinal, title, url, article_id, revision, heading, span_start, span_end, quote)
            values (
              :conversationId, :seq, :ordinal, :title, :url, :articleId, :revision, :heading, :spanStart, :spanEnd,
              :quote)""";

    private static final String FROM = """
            select
              seq, title, url, article_id, revision, heading, span_start, span_end, quote
            from support_citation
            where conversation_id = :conversationId and seq >= :seq
            order by seq, ordinal""";

    private final Session session;

    JdbcCitations(Session session) {
        this.session = session;
    }

    void add(Message message) {
        PreparedBatch batch = session.batch(ADD);
        int ordinal = 0;
        for (Citation citation : message.citations()) {
            batch.bind("conversationId", text(message.conversation()))
                    .bind("seq", number(message.seq()))
                    .bind("ordinal", number(++ordinal))
                    .bind("title", text(citation.title()))
                    .bind("url", text(citation.url()))
                    .bind("articleId", text(citation.article()))
                    .bind("revision", text(citation.revision()))
                    .bind("heading", text(citation.heading()))
                    .bind("spanStart", number(citation.start()))
                    .bind("spanEnd", number(citation.end()))
                    .bind("quote", text(citation.quote()))
                    .add();
        }
        batch.execute();
    }

    /** The citations of a conversation's messages from this place on, by the message's place, in order. */
    Map<Integer, List<Citation>> from(ConversationId id, int seq) {
        Map<Integer, List<Citation>> bySeq = new HashMap<>();
        session.query(FROM)
                .bind("conversationId", text(id))
                .bind("seq", number(seq))
                .map((row, context) -> Map.entry(row.getInt("seq"), citation(row)))
                .forEach(cited -> bySeq.computeIfAbsent(cited.getKey(), place -> new ArrayList<>())
                        .add(cited.getValue()));
        return bySeq;
    }

    private static Citation citation(ResultSet row) throws SQLException {
        return new Citation(
                row.getString("title"),
                uriOrNull(row, "url"),
                new ArticleId(row.getString("article_id")),
                new Revision(row.getString("revision")),
                row.getString("heading"),
                row.getInt("span_start"),
                row.getInt("span_end"),
                row.getString("quote"));
    }
}
