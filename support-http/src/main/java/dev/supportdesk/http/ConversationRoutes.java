package dev.supportdesk.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.supportdesk.channel.Channel;
import dev.supportdesk.conversation.Conversation;
import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.Conversations;
import dev.supportdesk.conversation.Message;
import dev.supportdesk.conversation.Once;
import dev.supportdesk.conversation.Opening;
import dev.supportdesk.conversation.Transcript;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starting a conversation, and reading one whose id one knows. */
final class ConversationRoutes {
    private static final String ALL = "/api/support/conversations";
    private static final String ONE = ALL + "/{id}";

    private final Conversations conversations;
    private final Gate gate;

    ConversationRoutes(Conversations conversations, Gate gate) {
        this.conversations = conversations;
        this.gate = gate;
    }

    /** What a customer may see of a conversation. No ticket was opened and no model asked: those fields say so. */
    private record ConversationBody(
            String id,
            String source,
            @Nullable String pageUrl,
            @Nullable String userId,
            @Nullable String userAgent,
            String channel,
            String mode,
            String status,
            String holder,
            boolean escalated,
            @Nullable String escalationReason,
            @Nullable String ticketId,
            @Nullable String priority,
            List<String> tags,
            @Nullable String assignedTo,
            int messageCount,
            long totalInputTokens,
            long totalOutputTokens,
            @Nullable String summary,
            String createdAt,
            String updatedAt,
            @Nullable String closedAt) {
        static ConversationBody of(Conversation c) {
            return new ConversationBody(
                    c.id().value(),
                    c.source().token(),
                    c.pageUrl(),
                    c.userId(),
                    c.userAgent(),
                    c.channel().token(),
                    c.mode().token(),
                    c.status().token(),
                    c.holder().token(),
                    false,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    c.messageCount(),
                    0,
                    0,
                    c.summary(),
                    c.createdAt().toString(),
                    c.updatedAt().toString(),
                    text(c.closedAt()));
        }

        private static @Nullable String text(@Nullable Instant instant) {
            return instant == null ? null : instant.toString();
        }
    }

    /** A conversation that has just been started: nothing was noted and nothing spent. */
    private record Started(
            @JsonUnwrapped ConversationBody conversation,
            int estimatedCostUsd,
            @Nullable String notes) {
        static Started of(Conversation conversation) {
            return new Started(ConversationBody.of(conversation), 0, null);
        }
    }

    private record TranscriptBody(@JsonUnwrapped ConversationBody conversation, List<MessageBody> messages) {
        static TranscriptBody of(Transcript transcript) {
            return new TranscriptBody(
                    ConversationBody.of(transcript.conversation()),
                    transcript.messages().stream().map(MessageBody::of).toList());
        }
    }

    private record MessageBody(
            String id,
            String conversationId,
            String role,
            String content,
            @Nullable String author,
            List<CitationBody> citations,
            long inputTokens,
            long outputTokens,
            boolean isEscalation,
            boolean degraded,
            String origin,
            String delivery,
            String createdAt) {
        static MessageBody of(Message m) {
            return new MessageBody(
                    m.id().value(),
                    m.conversation().value(),
                    m.role().token(),
                    m.content(),
                    null,
                    CitationBody.of(m.citations()),
                    0,
                    0,
                    false,
                    false,
                    m.origin().token(),
                    "none",
                    m.createdAt().toString());
        }
    }

    void register(Routes routes) {
        routes.post(ALL, this::start);
        routes.get(ONE, this::show);
    }

    private void start(Context ctx) {
        JsonBody body = gate.admit(ctx);
        Opening opening = Openings.ofConversation(ctx, body);
        byte[] answer = KeyedRequests.of(ctx, ALL, body)
                .map(key -> gate.keyed()
                        .awaited(() -> conversations.start(
                                Channel.WEB, opening, key, started -> Json.text(Started.of(started)))))
                .orElseGet(() -> new Once.Fresh<>(conversations.start(Channel.WEB, opening)))
                .match(
                        started -> Json.bytes(Started.of(started)),
                        earlier -> KeyedRequests.replayed(ctx, earlier),
                        KeyedRequests::inFlight,
                        KeyedRequests::misused);
        Json.send(ctx, 201, answer);
    }

    private void show(Context ctx) {
        Transcript transcript = Optional.of(ctx.pathParam("id"))
                .filter(ConversationId::isWellFormed)
                .flatMap(id -> conversations.transcript(new ConversationId(id)))
                .orElseThrow(() -> new ProblemException(Problem.notFound("No conversation has this id.")));
        Json.send(ctx, 200, TranscriptBody.of(transcript));
    }
}
