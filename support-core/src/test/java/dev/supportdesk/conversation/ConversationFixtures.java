package dev.supportdesk.conversation;

import dev.supportdesk.channel.Channel;
import dev.supportdesk.knowledge.ArticleFixtures;
import dev.supportdesk.knowledge.Citation;
import dev.supportdesk.knowledge.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conversations, messages and request keys to test with; no two have an id in common. */
public final class ConversationFixtures {
    /** A moment with microseconds in it. */
    public static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123457Z");

    private ConversationFixtures() {}

    /** A public conversation on the web in which nothing has been said yet. */
    public static Conversation aConversation() {
        return started(Opening.UNKNOWN, Mode.PUBLIC);
    }

    /** A conversation of a verified customer in which nothing has been said yet. */
    public static Conversation aPrivateConversation() {
        return started(Opening.UNKNOWN, Mode.PRIVATE);
    }

    /** A conversation with a value for everything that may be absent. */
    public static Conversation aClosedConversation() {
        return new Conversation(
                aConversationId(),
                Channel.EMAIL,
                new Source("app_owner"),
                Mode.PUBLIC,
                "user-17 \"O'Neil\"",
                "https://shop.example/help?q=caf%C3%A9",
                "Mozilla/5.0 (X11; Linux x86_64)",
                "Where is my order? \uD83D\uDE4F",
                Status.CLOSED,
                NOON.plusSeconds(60),
                3,
                7,
                15,
                NOON.plusSeconds(30),
                aConversationId(),
                NOON,
                NOON.plusSeconds(60),
                NOON.plusSeconds(61),
                9);
    }

    /** The next version of a conversation, with this status. */
    public static Conversation withStatus(Conversation before, Status status) {
        return new Conversation(
                before.id(),
                before.channel(),
                before.source(),
                before.mode(),
                before.userId(),
                before.pageUrl(),
                before.userAgent(),
                before.summary(),
                status,
                before.updatedAt().plusSeconds(1),
                before.epoch() + 1,
                before.messageCount(),
                before.lastSeq(),
                before.lastCustomerAt(),
                before.previous(),
                before.createdAt(),
                before.updatedAt().plusSeconds(1),
                before.closedAt(),
                before.version() + 1);
    }

    /** What the customer says next in a conversation. */
    public static Message aMessage(Conversation conversation, String text) {
        return aMessage(conversation, conversation.lastSeq() + 1, text);
    }

    /** What the customer said in this place of a conversation. */
    public static Message aMessage(Conversation conversation, int seq, String text) {
        MessageId id = aMessageId();
        return new Message(
                id,
                conversation.id(),
                seq,
                id,
                Role.USER,
                text,
                List.of(),
                null,
                false,
                Origin.LIVE,
                NOON.plusSeconds(seq));
    }

    /** The assistant's answer to a message, with two citations. */
    public static Message anAnswerTo(Message question) {
        return anAnswerTo(question, List.of(aCitation("Returns"), aCitation("Refunds")));
    }

    /** The assistant's answer to a message, with these citations. */
    public static Message anAnswerTo(Message question, List<Citation> citations) {
        Provenance provenance = new Provenance(
                AnsweredBy.KNOWLEDGE, "bm25", 0.1 + 0.2, Revision.of("the corpus"), Duration.ofNanos(12_345_678_000L));
        return new Message(
                aMessageId(),
                question.conversation(),
                question.seq() + 1,
                question.exchange(),
                Role.ASSISTANT,
                "You can return it within 30 days.",
                citations,
                provenance,
                true,
                Origin.LIVE,
                question.createdAt().plusMillis(12));
    }

    /** A citation of a published article. */
    public static Citation aCitation(String title) {
        return ArticleFixtures.anArticle(title).cite();
    }

    /** A key that nobody has used, in a scope of its own. */
    public static RequestKey aRequestKey() {
        return new RequestKey("POST /chat " + UUID.randomUUID(), "key-1", "fingerprint-1");
    }

    /** A claim of this key, with a lease of 30 seconds from {@link #NOON}. */
    public static RequestKeys.Remembered aClaim(RequestKey request) {
        return new RequestKeys.Remembered(
                request, aConversationId(), Optional.of(aMessageId()), NOON.plusSeconds(30), Optional.empty());
    }

    /** An id that no conversation has. */
    public static ConversationId aConversationId() {
        return new ConversationId("cnv_" + UUID.randomUUID());
    }

    private static MessageId aMessageId() {
        return new MessageId("msg_" + UUID.randomUUID());
    }

    private static Conversation started(Opening opening, Mode mode) {
        return Conversation.start(aConversationId(), Channel.WEB, opening, mode, null, NOON);
    }
}
