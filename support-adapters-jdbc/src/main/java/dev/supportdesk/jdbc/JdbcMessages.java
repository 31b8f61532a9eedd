package dev.supportdesk.jdbc;

import static dev.supportdesk.jdbc.CitationColumn.citations;
import static dev.supportdesk.jdbc.Values.instant;
import static dev.supportdesk.jdbc.Values.number;
import static dev.supportdesk.jdbc.Values.text;
import static dev.supportdesk.jdbc.Values.token;

import dev.supportdesk.conversation.AnsweredBy;
import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.Message;
import dev.supportdesk.conversation.MessageId;
import dev.supportdesk.conversation.Origin;
import dev.supportdesk.conversation.Provenance;
import dev.supportdesk.conversation.Role;
import dev.supportdesk.conversation.StaleVersionException;
import dev.supportdesk.knowledge.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The messages of conversations. */
final class JdbcMessages {
    private static final String APPEND = """
            insert into support_message (
              conversation_id, seq, id, exchange_id, role, content, citations, answered_by, retrieval, confidence,
              knowledge_revision, latency_micros, escalation_suggested, origin, created_at)
            values (
              :conversationId, :seq, :id, :exchangeId, :role, :content, :citations, :answeredBy, :retrieval,
              :confidence, :knowledgeRevision, :latencyMicros, :escalationSuggested, :origin, :createdAt)""";

    private static final String LATEST = """
            select
              conversation_id, seq, id, exchange_id, role, content, citations, answered_by, retrieval, confidence,
              knowledge_revision, latency_micros, escalation_suggested, origin, created_at
            from support_message
            where conversation_id = :conversationId
            order by seq desc
            limit :limit""";

    private static final String EXCHANGE = """
            select
              conversation_id, seq, id, exchange_id, role, content, citations, answered_by, retrieval, confidence,
              knowledge_revision, latency_micros, escalation_suggested, origin, created_at
            from support_message
            where conversation_id = :conversationId and exchange_id = :exchangeId
            order by seq desc""";

    private final Session session;

    JdbcMessages(Session session) {
        this.session = session;
    }

    void append(Message message) {
        try {
            bind(session.update(APPEND), message).execute();
        } catch (JdbiException e) {
            if (Failures.isUniqueViolation(e)) {
                throw new StaleVersionException();
            }
            if (Failures.isForeignKeyViolation(e)) {
                throw new IllegalStateException("There is no conversation to add this message to");
            }
            throw e;
        }
    }

    List<Message> latest(ConversationId id, int limit) {
        return oldestFirst(
                session.query(LATEST).bind("conversationId", text(id)).bind("limit", number(limit)));
    }

    List<Message> exchange(ConversationId id, MessageId exchange) {
        return oldestFirst(
                session.query(EXCHANGE).bind("conversationId", text(id)).bind("exchangeId", text(exchange)));
    }

    private static List<Message> oldestFirst(Query latestFirst) {
        List<Message> messages =
                new ArrayList<>(latestFirst.map((row, context) -> message(row)).list());
        Collections.reverse(messages);
        return List.copyOf(messages);
    }

    private static Update bind(Update statement, Message message) {
        Provenance provenance = message.provenance();
        return statement
                .bind("conversationId", text(message.conversation()))
                .bind("seq", number(message.seq()))
                .bind("id", text(message.id()))
                .bind("exchangeId", text(message.exchange()))
                .bind("role", text(message.role().token()))
                .bind("content", text(message.content()))
                .bind("citations", citations(message.citations()))
                .bind(
                        "answeredBy",
                        text(provenance == null ? null : provenance.answeredBy().token()))
                .bind("retrieval", text(provenance == null ? null : provenance.retrieval()))
                .bind("confidence", provenance == null ? null : provenance.confidence())
                .bind("knowledgeRevision", text(provenance == null ? null : provenance.knowledge()))
                .bind("latencyMicros", provenance == null ? null : micros(provenance.latency()))
                .bind("escalationSuggested", message.escalationSuggested())
                .bind("origin", text(message.origin().token()))
                .bind("createdAt", instant(message.createdAt()));
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                new MessageId(row.getString("id")),
                new ConversationId(row.getString("conversation_id")),
                row.getInt("seq"),
                new MessageId(row.getString("exchange_id")),
                token(Role.class, row.getString("role")),
                row.getString("content"),
                citations(row, "citations"),
                provenance(row),
                row.getBoolean("escalation_suggested"),
                token(Origin.class, row.getString("origin")),
                instant(row, "created_at"));
    }

    private static @Nullable Provenance provenance(ResultSet row) throws SQLException {
        String answeredBy = row.getString("answered_by");
        if (answeredBy == null) {
            return null;
        }
        return new Provenance(
                token(AnsweredBy.class, answeredBy),
                row.getString("retrieval"),
                row.getDouble("confidence"),
                new Revision(row.getString("knowledge_revision")),
                Duration.of(row.getLong("latency_micros"), ChronoUnit.MICROS));
    }

    private static long micros(Duration duration) {
        return duration.dividedBy(ChronoUnit.MICROS.getDuration());
    }
}
