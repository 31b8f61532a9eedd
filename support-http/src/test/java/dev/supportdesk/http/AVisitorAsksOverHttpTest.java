package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A visitor of a shop's page asks the desk over HTTP: the best single page to learn the API from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AVisitorAsksOverHttpTest {
    private static final String PUBLIC = "/api/support/public";
    private static final String CHAT = "/api/support/chat";
    private static final String REFUNDS = "{\"message\":\"  How long do refunds take?  \"}";

    private final RunningApi running = RunningApi.start();
    private final Client client = running.client;

    @BeforeAll
    void knowledgeIsThere() {
        assertThat(client.get("/api/support/health").text("status")).isEqualTo("ok");
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void isAnsweredInCamelCaseWithCitations() {
        Answer answer = client.post(PUBLIC, REFUNDS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(names(answer.json()))
                .containsExactly(
                        "reply",
                        "escalationSuggested",
                        "conversationId",
                        "citations",
                        "answeredBy",
                        "status",
                        "holder");
        assertThat(answer.text("reply")).startsWith("A refund takes up to 7 days.");
        assertThat(answer.text("answeredBy")).isEqualTo("knowledge");
        assertThat(answer.text("holder")).isEqualTo("assistant");
        JsonNode citation = answer.json().path("citations").get(0);
        assertThat(citation.path("article").asText()).isEqualTo("orders/refunds");
        assertThat(citation.path("url").asText()).isEqualTo("https://corner.example/refunds");
    }

    @Test
    void isAnsweredInSnakeCaseOnTheOtherPathWithTheMessagesId() {
        Answer answer = client.post(CHAT, REFUNDS);

        assertThat(names(answer.json()))
                .containsExactly(
                        "reply",
                        "escalation_suggested",
                        "conversation_id",
                        "message_id",
                        "citations",
                        "answered_by",
                        "status",
                        "holder");
        assertThat(answer.text("message_id")).startsWith("msg_");
    }

    @Test
    void looksUpEachCitationByItsBytes() {
        for (JsonNode citation : client.post(PUBLIC, REFUNDS).json().path("citations")) {
            Answer article = client.get("/api/support/knowledge/articles/"
                    + citation.path("article").asText() + "?revision="
                    + citation.path("revision").asText());

            byte[] text = article.text("text").getBytes(StandardCharsets.UTF_8);
            byte[] cited = Arrays.copyOfRange(
                    text, citation.path("start").asInt(), citation.path("end").asInt());
            assertThat(new String(cited, StandardCharsets.UTF_8))
                    .isEqualTo(citation.path("quote").asText());
        }
    }

    @Test
    void isToldSoWhenNothingFitsAndGetsARealConversationAllTheSame() {
        Answer answer = client.post(PUBLIC, "{\"message\":\"Do you sell gift vouchers?\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("answeredBy")).isEqualTo("none");
        assertThat(answer.json().path("escalationSuggested").asBoolean()).isTrue();
        assertThat(answer.json().path("citations")).isEmpty();
        assertThat(client.get("/api/support/conversations/" + answer.text("conversationId"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void continuesAConversationInEitherSpellingOnEitherPath() {
        String id = client.post(PUBLIC, REFUNDS).text("conversationId");

        assertThat(client.post(PUBLIC, "{\"message\":\"Where do you ship to?\",\"conversation_id\":\"" + id + "\"}")
                        .text("conversationId"))
                .isEqualTo(id);
        assertThat(client.post(CHAT, "{\"message\":\"Where do you ship to?\",\"conversationId\":\"" + id + "\"}")
                        .text("conversation_id"))
                .isEqualTo(id);
    }

    @Test
    void startsAnewWhenTheIdIsUnknownOrNoIdAtAll() {
        for (String id : List.of("public-1a2b3c4d", "cnv_0000000000000000000000", "", "../../etc/passwd", "1")) {
            Answer answer = client.post(PUBLIC, "{\"message\":\"Hi\",\"conversationId\":\"" + id + "\"}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("conversationId")).startsWith("cnv_").isNotEqualTo(id);
        }
    }

    @Test
    void treatsNullAsAbsentAndIgnoresWhatItDoesNotKnow() {
        Answer answer = client.post(
                PUBLIC,
                "{\"message\":\"Hi\",\"conversationId\":null,\"source\":null,\"pageUrl\":null,\"mood\":{\"x\":[1.5]}}");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void readsTheConversationThatItHasTheKeyTo() {
        String id = client.post(
                        PUBLIC,
                        "{\"message\":\"How long do refunds take?\",\"source\":\"app_owner\",\"pageUrl\":\"/faq\"}")
                .text("conversationId");

        Answer answer = client.get("/api/support/conversations/" + id);

        JsonNode conversation = answer.json();
        assertThat(conversation.path("source").asText()).isEqualTo("app_owner");
        assertThat(conversation.path("page_url").asText()).isEqualTo("/faq");
        assertThat(conversation.path("summary").asText()).isEqualTo("How long do refunds take?");
        assertThat(conversation.path("message_count").asInt()).isEqualTo(1);
        assertThat(conversation.path("created_at").asText()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(conversation.path("ticket_id").getNodeType()).isEqualTo(JsonNodeType.NULL);
        assertThat(conversation.has("notes")).isFalse();
        assertThat(conversation.has("estimated_cost_usd")).isFalse();
        assertThat(conversation.path("messages").findValuesAsText("role")).containsExactly("user", "assistant");
        assertThat(conversation.path("messages").get(1).path("citations")).hasSize(3);
        assertThat(conversation.path("messages").get(0).path("conversation_id").asText())
                .isEqualTo(id);
    }

    @Test
    void startsAConversationBeforeAnythingIsSaid() {
        Answer answer = client.post(
                "/api/support/conversations",
                "{\"source\":\"dashboard\",\"userId\":\"u-7\",\"page_url\":\"https://corner.example/\"}",
                "User-Agent",
                "Lynx/2.9");

        assertThat(answer.status()).isEqualTo(201);
        JsonNode conversation = answer.json();
        assertThat(conversation.path("user_id").asText()).isEqualTo("u-7");
        assertThat(conversation.path("user_agent").asText()).isEqualTo("Lynx/2.9");
        assertThat(conversation.path("status").asText()).isEqualTo("auto_resolved");
        assertThat(conversation.path("message_count").asInt()).isZero();
        assertThat(conversation.path("estimated_cost_usd").asInt()).isZero();
        assertThat(conversation.has("notes")).isTrue();
    }

    @Test
    void findsNoConversationUnderAnIdThatIsNotOne() {
        for (String id : List.of("cnv_0000000000000000000000", "1", "%F0%9F%98%80", "cnv_%00", "a'or'1'='1")) {
            assertThat(client.get("/api/support/conversations/" + id).status())
                    .as(id)
                    .isIn(400, 404);
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
