package dev.supportdesk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What a turn costs at the least, for comparison: a bare Javalin route that reads a question, stores it, and stores and
 * sends an answer that it knew before. The same two message rows in the same two commits, on the same database with the
 * same durability; no search, no history, no checks.
 */
final class BareRoute {
    private static final String INSERT =
            "insert into message (id, conversation_id, seq, role, content, created_at)" + " values (?, ?, ?, ?, ?, ?)";

    private static final String ANSWER = "A refund goes back to the card or account that was charged. It takes up to 7"
            + " business days. Fees of the bank are not refunded.";

    private BareRoute() {}

    public static void main(String[] args) throws SQLException {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(System.getenv("DATABASE_URL"));
        HikariDataSource database = new HikariDataSource(pool);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists message (id varchar(68) primary key,"
                    + " conversation_id varchar(68) not null, seq int not null, role varchar(20) not null,"
                    + " content text not null, created_at timestamp(6) with time zone not null,"
                    + " unique (conversation_id, seq))");
        }
        ObjectMapper json = new ObjectMapper();
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.concurrency.useVirtualThreads = Runtime.version().feature() >= 21;
                    config.jetty.host = "127.0.0.1";
                    config.routes.get("/health", ctx -> ctx.result("ok"));
                    config.routes.post("/turn", ctx -> {
                        JsonNode question = json.readTree(ctx.body());
                        String conversation = "cnv_" + UUID.randomUUID();
                        store(
                                database,
                                conversation,
                                1,
                                "user",
                                question.get("message").asText());
                        store(database, conversation, 2, "assistant", ANSWER);
                        ObjectNode answer = json.createObjectNode();
                        answer.put("reply", ANSWER).put("conversationId", conversation);
                        ctx.contentType("application/json").result(json.writeValueAsBytes(answer));
                    });
                })
                .start(Integer.parseInt(System.getenv("PORT")));
    }

    private static void store(DataSource database, String conversation, int seq, String role, String content)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, "msg_" + UUID.randomUUID());
                insert.setString(2, conversation);
                insert.setInt(3, seq);
                insert.setString(4, role);
                insert.setString(5, content);
                insert.setObject(6, OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC));
                insert.executeUpdate();
            }
            connection.commit();
        }
    }
}
