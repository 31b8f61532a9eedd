package dev.supportdesk.http;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.supportdesk.assistant.FrontDesk;
import dev.supportdesk.assistant.Question;
import dev.supportdesk.assistant.Reply;
import dev.supportdesk.channel.Channel;
import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.MessageText;
import dev.supportdesk.conversation.Once;
import dev.supportdesk.knowledge.Sentences;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asking the desk: {@code /public} answers in camelCase and may stream, {@code /chat} is the same in snake_case. */
final class ChatRoutes {
    private static final String PUBLIC = "/api/support/public";
    private static final String CHAT = "/api/support/chat";

    private final FrontDesk desk;
    private final Gate gate;
    private final OpenStreams streams;

    ChatRoutes(FrontDesk desk, Gate gate, OpenStreams streams) {
        this.desk = desk;
        this.gate = gate;
        this.streams = streams;
    }

    @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
    private record PublicAnswer(
            String reply,
            boolean escalationSuggested,
            String conversationId,
            List<CitationBody> citations,
            String answeredBy,
            String status,
            String holder) {
        static PublicAnswer of(Reply reply) {
            return new PublicAnswer(
                    reply.text(),
                    reply.escalationSuggested(),
                    reply.conversation().value(),
                    CitationBody.of(reply.citations()),
                    reply.answeredBy().token(),
                    reply.status().token(),
                    reply.status().holder().token());
        }
    }

    private record ChatAnswer(
            String reply,
            boolean escalationSuggested,
            String conversationId,
            String messageId,
            List<CitationBody> citations,
            String answeredBy,
            String status,
            String holder) {
        static ChatAnswer of(Reply reply) {
            return new ChatAnswer(
                    reply.text(),
                    reply.escalationSuggested(),
                    reply.conversation().value(),
                    reply.message().value(),
                    CitationBody.of(reply.citations()),
                    reply.answeredBy().token(),
                    reply.status().token(),
                    reply.status().holder().token());
        }
    }

    private record Delta(String text) {}

    /** What is sent: the whole answer, and the reply that it was made from unless it repeats an earlier one. */
    private record Answer(byte[] whole, @Nullable Reply reply) {}

    void register(Routes routes) {
        routes.post(PUBLIC, this::answerPublic);
        routes.post(
                CHAT, ctx -> Json.send(ctx, 200, ask(ctx, CHAT, ChatAnswer::of).whole()));
    }

    private void answerPublic(Context ctx) throws IOException {
        ctx.res().addHeader("Vary", "Accept");
        if (Accepted.prefers(ctx, EventStream.TYPE, Json.TYPE)) {
            try (EventStream events = streams.open(ctx)) {
                send(ask(ctx, PUBLIC, PublicAnswer::of), events);
            }
        } else {
            Json.send(ctx, 200, ask(ctx, PUBLIC, PublicAnswer::of).whole());
        }
    }

    private Answer ask(Context ctx, String route, Function<Reply, Object> shape) {
        JsonBody body = gate.admit(ctx);
        Question question = question(body);
        return KeyedRequests.of(ctx, route, body)
                .map(key -> gate.keyed().awaited(() -> desk.ask(question, key, shape.andThen(Json::text))))
                .orElseGet(() -> new Once.Fresh<>(desk.ask(question)))
                .match(
                        reply -> new Answer(Json.bytes(shape.apply(reply)), reply),
                        earlier -> new Answer(KeyedRequests.replayed(ctx, earlier), null),
                        KeyedRequests::inFlight,
                        KeyedRequests::misused);
    }

    private static Question question(JsonBody body) {
        String message = body.message(MessageText.LONGEST_ON_THE_WEB);
        // An id that no conversation can have is as good as one that none has: a new conversation starts.
        ConversationId conversation = body.text("conversationId", "conversation_id")
                .filter(ConversationId::isWellFormed)
                .map(ConversationId::new)
                .orElse(null);
        return new Question(message, conversation, Channel.WEB, Openings.ofChat(body));
    }

    private static void send(Answer answer, EventStream events) throws IOException {
        Reply reply = answer.reply();
        if (reply != null) {
            for (String sentence : sentences(reply.text())) {
                events.send("delta", new Delta(sentence));
            }
            for (CitationBody citation : CitationBody.of(reply.citations())) {
                events.send("citation", citation);
            }
        }
        events.send("done", answer.whole());
    }

    /** The sentences of a text, with the white space behind them: together they are the text. */
    private static List<String> sentences(String text) {
        List<int[]> spans = Sentences.spans(text, Locale.ROOT);
        List<String> sentences = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            int start = i == 0 ? 0 : spans.get(i)[0];
            int end = i + 1 == spans.size() ? text.length() : spans.get(i + 1)[0];
            sentences.add(text.substring(start, end));
        }
        return sentences;
    }
}
