package dev.supportdesk.jdbc;

import static dev.supportdesk.jdbc.Values.instant;
import static dev.supportdesk.jdbc.Values.instantOrNull;
import static dev.supportdesk.jdbc.Values.number;
import static dev.supportdesk.jdbc.Values.text;
import static dev.supportdesk.jdbc.Values.token;

import dev.supportdesk.channel.Channel;
import dev.supportdesk.conversation.Conversation;
import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.ConversationStore;
import dev.supportdesk.conversation.Message;
import dev.supportdesk.conversation.MessageId;
import dev.supportdesk.conversation.Mode;
import dev.supportdesk.conversation.Source;
import dev.supportdesk.conversation.StaleVersionException;
import dev.supportdesk.conversation.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The conversations of one unit of work in a database. */
final class JdbcConversations implements ConversationStore {
    private static final String ADD = """
            insert into support_conversation (
              id, channel, source, mode, user_id, page_url, user_agent, summary, status, status_changed_at, epoch,
              message_count, last_seq, last_customer_at, previous_id, created_at, updated_at, closed_at, version)
            values (
              :id, :channel, :source, :mode, :userId, :pageUrl, :userAgent, :summary, :status, :statusChangedAt, :epoch,
              :messageCount, :lastSeq, :lastCustomerAt, :previousId, :createdAt, :updatedAt, :closedAt, :version)""";

    private static final String UPDATE = """
            update support_conversation set
              summary = :summary, status = :status, status_changed_at = :statusChangedAt, epoch = :epoch,
              message_count = :messageCount, last_seq = :lastSeq, last_customer_at = :lastCustomerAt,
              updated_at = :updatedAt, closed_at = :closedAt, version = :version
            where id = :id and version = :version - 1""";

    private static final String FIND_PUBLIC = """
            select
              id, channel, source, mode, user_id, page_url, user_agent, summary, status, status_changed_at, epoch,
              message_count, last_seq, last_customer_at, previous_id, created_at, updated_at, closed_at, version
            from support_conversation
            where id = :id and mode = 'public'""";

    private final Session session;
    private final JdbcMessages messages;

    JdbcConversations(Session session) {
        this.session = session;
        this.messages = new JdbcMessages(session);
    }

    @Override
    public void add(Conversation conversation) {
        try {
            bindChanging(bindLasting(session.update(ADD), conversation), conversation)
                    .execute();
        } catch (JdbiException e) {
            if (Failures.isUniqueViolation(e)) {
                throw new IllegalStateException("There is a conversation with this id already");
            }
            throw e;
        }
    }

    @Override
    public void update(Conversation conversation) {
        if (bindChanging(session.update(UPDATE), conversation).execute() == 0) {
            throw new StaleVersionException();
        }
    }

    @Override
    public void append(Message message) {
        messages.append(message);
    }

    @Override
    public Optional<Conversation> findPublic(ConversationId id) {
        return session.query(FIND_PUBLIC)
                .bind("id", text(id))
                .map(JdbcConversations::conversation)
                .findOne();
    }

    @Override
    public List<Message> latestMessages(ConversationId id, int limit) {
        return messages.latest(id, limit);
    }

    @Override
    public List<Message> exchange(ConversationId id, MessageId exchange) {
        return messages.exchange(id, exchange);
    }

    private static Update bindLasting(Update statement, Conversation conversation) {
        return statement
                .bind("channel", text(conversation.channel().token()))
                .bind("source", text(conversation.source()))
                .bind("mode", text(conversation.mode().token()))
                .bind("userId", text(conversation.userId()))
                .bind("pageUrl", text(conversation.pageUrl()))
                .bind("userAgent", text(conversation.userAgent()))
                .bind("previousId", text(conversation.previous()))
                .bind("createdAt", instant(conversation.createdAt()));
    }

    private static Update bindChanging(Update statement, Conversation conversation) {
        return statement
                .bind("id", text(conversation.id()))
                .bind("summary", text(conversation.summary()))
                .bind("status", text(conversation.status().token()))
                .bind("statusChangedAt", instant(conversation.statusChangedAt()))
                .bind("epoch", number(conversation.epoch()))
                .bind("messageCount", number(conversation.messageCount()))
                .bind("lastSeq", number(conversation.lastSeq()))
                .bind("lastCustomerAt", instant(conversation.lastCustomerAt()))
                .bind("updatedAt", instant(conversation.updatedAt()))
                .bind("closedAt", instant(conversation.closedAt()))
                .bind("version", number(conversation.version()));
    }

    private static Conversation conversation(ResultSet row, StatementContext context) throws SQLException {
        String previous = row.getString("previous_id");
        return new Conversation(
                new ConversationId(row.getString("id")),
                Channel.ofToken(row.getString("channel")),
                new Source(row.getString("source")),
                token(Mode.class, row.getString("mode")),
                row.getString("user_id"),
                row.getString("page_url"),
                row.getString("user_agent"),
                row.getString("summary"),
                token(Status.class, row.getString("status")),
                instant(row, "status_changed_at"),
                row.getInt("epoch"),
                row.getInt("message_count"),
                row.getInt("last_seq"),
                instantOrNull(row, "last_customer_at"),
                previous == null ? null : new ConversationId(previous),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                instantOrNull(row, "closed_at"),
                row.getInt("version"));
    }
}
