package dev.supportdesk.jdbc;

import static dev.supportdesk.jdbc.Values.instant;
import static dev.supportdesk.jdbc.Values.text;

import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.MessageId;
import dev.supportdesk.conversation.RequestKey;
import dev.supportdesk.conversation.RequestKeys;
import dev.supportdesk.conversation.StaleVersionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Update;

/** The remembered request keys of one unit of work in a database. */
final class JdbcRequestKeys implements RequestKeys {
    private static final String FIND = """
            select
              scope, request_key, fingerprint, conversation_id, exchange_id, lease_until, answer
            from support_request_key
            where scope = :scope and request_key = :requestKey""";

    private static final String CLAIM = """
            insert into support_request_key (
              scope, request_key, fingerprint, conversation_id, exchange_id, claimed_at, lease_until, answer)
            values (
              :scope, :requestKey, :fingerprint, :conversationId, :exchangeId, :claimedAt, :leaseUntil, :answer)""";

    private static final String TAKE_OVER = """
            update support_request_key set lease_until = :leaseUntil
            where scope = :scope and request_key = :requestKey and lease_until = :seenLease and answer is null""";

    private static final String SETTLE = """
            update support_request_key set answer = :answer
            where scope = :scope and request_key = :requestKey and fingerprint = :fingerprint and answer is null""";

    private static final String FORGET = "delete from support_request_key where claimed_at < :before";

    private static final String END_ALL_LEASES =
            "update support_request_key set lease_until = :leaseUntil where answer is null";

    private final Session session;

    JdbcRequestKeys(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Remembered> find(String scope, String key) {
        return session.query(FIND)
                .bind("scope", text(scope))
                .bind("requestKey", text(key))
                .map((row, context) -> remembered(row))
                .findOne();
    }

    @Override
    public void claim(Remembered claim, Instant now) {
        try {
            onKey(CLAIM, claim.request())
                    .bind("fingerprint", text(claim.request().fingerprint()))
                    .bind("conversationId", text(claim.conversation()))
                    .bind("exchangeId", text(claim.exchange().orElse(null)))
                    .bind("claimedAt", instant(now))
                    .bind("leaseUntil", instant(claim.leaseUntil()))
                    .bind("answer", text(claim.answer().orElse(null)))
                    .execute();
        } catch (JdbiException e) {
            if (Failures.isUniqueViolation(e)) {
                throw new StaleVersionException();
            }
            throw e;
        }
    }

    @Override
    public void takeOver(Remembered seen, Instant leaseUntil) {
        requireChanged(onKey(TAKE_OVER, seen.request())
                .bind("leaseUntil", instant(leaseUntil))
                .bind("seenLease", instant(seen.leaseUntil())));
    }

    @Override
    public void settle(RequestKey request, String answer) {
        requireChanged(onKey(SETTLE, request)
                .bind("fingerprint", text(request.fingerprint()))
                .bind("answer", text(answer)));
    }

    @Override
    public int forgetBefore(Instant instant) {
        return session.update(FORGET).bind("before", instant(instant)).execute();
    }

    /** Lets every unfinished request be taken over at once. */
    int endAllLeases() {
        return session.update(END_ALL_LEASES)
                .bind("leaseUntil", instant(Instant.EPOCH))
                .execute();
    }

    private Update onKey(String sql, RequestKey request) {
        return session.update(sql).bind("scope", text(request.scope())).bind("requestKey", text(request.key()));
    }

    private static void requireChanged(Update update) {
        if (update.execute() == 0) {
            throw new StaleVersionException();
        }
    }

    private static Remembered remembered(ResultSet row) throws SQLException {
        return new Remembered(
                new RequestKey(row.getString("scope"), row.getString("request_key"), row.getString("fingerprint")),
                new ConversationId(row.getString("conversation_id")),
                Optional.ofNullable(row.getString("exchange_id")).map(MessageId::new),
                instant(row, "lease_until"),
                Optional.ofNullable(row.getString("answer")));
    }
}
