package dev.supportdesk.assistant;

import dev.supportdesk.conversation.Conversation;
import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.Ids;
import dev.supportdesk.conversation.KeyedWork;
import dev.supportdesk.conversation.Message;
import dev.supportdesk.conversation.MessageId;
import dev.supportdesk.conversation.Mode;
import dev.supportdesk.conversation.Once;
import dev.supportdesk.conversation.Origin;
import dev.supportdesk.conversation.Provenance;
import dev.supportdesk.conversation.RequestKey;
import dev.supportdesk.conversation.RequestKeys.Remembered;
import dev.supportdesk.conversation.Role;
import dev.supportdesk.conversation.StaleVersionException;
import dev.supportdesk.conversation.Status;
import dev.supportdesk.conversation.Stores;
import dev.supportdesk.conversation.UnitOfWork;
import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.knowledge.Revision;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a customer says, from whichever channel, and sees to it that it is stored and answered. The customer's words
 * are stored before anybody thinks about them, the answer before anybody hears it: nothing that was acknowledged is lost.
 *
 * <p>Safe for use by several threads.
 */
public final class FrontDesk {
    private static final int MESSAGES_REMEMBERED = 10;

    private final UnitOfWork work;
    private final Assistant assistant;
    private final Ids ids;
    private final InstantSource clock;
    private final Set<Kept> archived = ConcurrentHashMap.newKeySet();

    public FrontDesk(UnitOfWork work, Assistant assistant, Ids ids, InstantSource clock) {
        this.work = work;
        this.assistant = assistant;
        this.ids = ids;
        this.clock = clock;
    }

    /** An article revision that the archive is known to have. */
    private record Kept(ArticleId article, Revision revision) {
        static Kept of(Article article) {
            return new Kept(article.id(), article.revision());
        }
    }

    /** A stored question, and the key that its answer settles. */
    private record Heard(
            Conversation conversation,
            Message message,
            @Nullable Remembered claim) {}

    /**
     * Stores a question, answers it, and stores the answer.
     *
     * @throws dev.supportdesk.conversation.StoreException if it cannot be stored
     */
    public Reply ask(Question question) {
        Heard heard = KeyedWork.retrying(work, stores -> hear(stores, question, null));
        return reply(heard, null);
    }

    /**
     * As {@link #ask(Question)}, once for each key: a repetition gets what was answered the first time. If the process
     * died in between, a repetition answers the question that was stored, without storing it again.
     *
     * @param rendering how the answer is kept for a repetition
     */
    public Once<Reply> ask(Question question, RequestKey key, Function<Reply, String> rendering) {
        Once<Heard> heard = KeyedWork.retrying(work, stores -> hearOnce(stores, question, key));
        return heard.match(
                fresh -> new Once.Fresh<>(replyOrRelease(fresh, rendering)),
                Once.Replayed::new,
                Once.Running::new,
                Once.Misused::new);
    }

    private Once<Heard> hearOnce(Stores stores, Question question, RequestKey key) {
        Optional<Remembered> remembered = stores.requestKeys().find(key.scope(), key.key());
        if (remembered.isEmpty()) {
            return new Once.Fresh<>(hear(stores, question, key));
        }
        Remembered seen = remembered.get();
        Instant now = clock.instant();
        boolean abandoned = seen.answer().isEmpty() && !seen.leaseUntil().isAfter(now);
        if (abandoned && seen.request().equals(key)) {
            return new Once.Fresh<>(takeOver(stores, seen, now));
        }
        return KeyedWork.remembered(seen, key);
    }

    private Heard takeOver(Stores stores, Remembered seen, Instant now) {
        Remembered mine = new Remembered(
                seen.request(), seen.conversation(), seen.exchange(), now.plus(KeyedWork.LEASE), Optional.empty());
        stores.requestKeys().takeOver(seen, mine.leaseUntil());
        Conversation conversation =
                stores.conversations().findPublic(seen.conversation()).orElseThrow();
        MessageId exchange = seen.exchange().orElseThrow();
        Message question =
                stores.conversations().exchange(seen.conversation(), exchange).get(0);
        return new Heard(conversation, question, mine);
    }

    private Heard hear(Stores stores, Question question, @Nullable RequestKey key) {
        Instant now = clock.instant();
        Optional<Conversation> known = Optional.ofNullable(question.conversation())
                .flatMap(id -> stores.conversations().findPublic(id));
        Optional<Conversation> open = known.filter(conversation -> conversation.status() != Status.CLOSED);
        Conversation before =
                open.orElseGet(() -> begin(question, known.map(Conversation::id).orElse(null), now));
        Message message = question(before, question.text(), now);
        Conversation after = before.heard(message);
        Remembered claim = key == null ? null : claim(key, message, now);
        if (claim != null) {
            stores.requestKeys().claim(claim, now);
        }
        if (open.isPresent()) {
            stores.conversations().update(after);
        } else {
            stores.conversations().add(after);
        }
        stores.conversations().append(message);
        return new Heard(after, message, claim);
    }

    private Message question(Conversation conversation, String text, Instant now) {
        MessageId id = ids.message();
        return new Message(
                id,
                conversation.id(),
                conversation.lastSeq() + 1,
                id,
                Role.USER,
                text,
                List.of(),
                null,
                false,
                Origin.LIVE,
                now);
    }

    private static Remembered claim(RequestKey key, Message question, Instant now) {
        Instant leaseUntil = now.plus(KeyedWork.LEASE);
        return new Remembered(key, question.conversation(), Optional.of(question.id()), leaseUntil, Optional.empty());
    }

    private Conversation begin(Question question, @Nullable ConversationId previous, Instant now) {
        return Conversation.start(
                ids.conversation(), question.channel(), question.opening(), Mode.PUBLIC, previous, now);
    }

    private Reply replyOrRelease(Heard heard, Function<Reply, String> rendering) {
        try {
            return reply(heard, rendering);
        } catch (RuntimeException e) {
            Optional.ofNullable(heard.claim()).ifPresent(claim -> release(claim, e));
            throw e;
        }
    }

    /** Failures are not kept: whoever repeats the request may carry it out at once. */
    private void release(Remembered claim, RuntimeException failure) {
        try {
            work.write(stores -> {
                stores.requestKeys().takeOver(claim, clock.instant());
                return claim;
            });
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private Reply reply(Heard heard, @Nullable Function<Reply, String> rendering) {
        ConversationId id = heard.conversation().id();
        int asked = heard.message().seq();
        Answer answer = assistant.answer(heard.message().content(), () -> before(id, asked), Audience.PUBLIC);
        Reply reply = store(heard, answer, rendering);
        answer.cited().forEach(article -> archived.add(Kept.of(article)));
        return reply;
    }

    private List<Message> before(ConversationId id, int seq) {
        if (seq == 1) {
            return List.of();
        }
        return work.read(stores -> stores.conversations().latestMessages(id, MESSAGES_REMEMBERED)).stream()
                .filter(message -> message.seq() < seq)
                .toList();
    }

    private Reply store(Heard heard, Answer answer, @Nullable Function<Reply, String> rendering) {
        try {
            return work.write(stores -> say(stores, heard.conversation(), heard, answer, rendering));
        } catch (StaleVersionException e) {
            // The customer wrote again meanwhile: the answer goes behind that message.
            return KeyedWork.retrying(work, stores -> {
                ConversationId id = heard.conversation().id();
                Conversation now = stores.conversations().findPublic(id).orElseThrow();
                return say(stores, now, heard, answer, rendering);
            });
        }
    }

    private Reply say(
            Stores stores,
            Conversation before,
            Heard heard,
            Answer answer,
            @Nullable Function<Reply, String> rendering) {
        answer.cited().stream()
                .filter(article -> !archived.contains(Kept.of(article)))
                .forEach(stores.revisions()::keep);
        Message message = answered(before, heard.message(), answer);
        Conversation after = before.answered(message);
        stores.conversations().update(after);
        stores.conversations().append(message);
        Reply reply = new Reply(
                after.id(),
                message.id(),
                message.content(),
                message.escalationSuggested(),
                message.citations(),
                answer.answeredBy(),
                after.status());
        Remembered claim = heard.claim();
        if (claim != null && rendering != null) {
            stores.requestKeys().settle(claim.request(), rendering.apply(reply));
        }
        return reply;
    }

    private Message answered(Conversation conversation, Message question, Answer answer) {
        Instant now = clock.instant();
        Duration passed = Duration.between(question.createdAt(), now);
        // A clock that was set back in between must not make an answer older than its question.
        Duration latency = passed.isNegative() ? Duration.ZERO : passed;
        return new Message(
                ids.message(),
                conversation.id(),
                conversation.lastSeq() + 1,
                question.exchange(),
                Role.ASSISTANT,
                answer.text(),
                answer.citations(),
                new Provenance(
                        answer.answeredBy(), answer.retrieval(), answer.confidence(), answer.knowledge(), latency),
                answer.escalationSuggested(),
                Origin.LIVE,
                now);
    }
}
