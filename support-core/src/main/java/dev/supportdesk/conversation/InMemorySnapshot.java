package dev.supportdesk.conversation;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Revision;
import java.time.Instant;

/** Everything that was kept at one moment. */
record InMemorySnapshot(
        PersistentMap<ConversationId, Transcript> transcripts,
        PersistentMap<ArticleRevision, Article> articles,
        PersistentMap<KeyName, ClaimedKey> keys) {
    /** What a kept article revision is found by. */
    record ArticleRevision(ArticleId id, Revision revision) {}

    /** What a remembered key is found by. */
    record KeyName(String scope, String key) {
        static KeyName of(RequestKey request) {
            return new KeyName(request.scope(), request.key());
        }
    }

    /** A remembered key and when it was claimed. */
    record ClaimedKey(RequestKeys.Remembered remembered, Instant claimedAt) {}

    InMemorySnapshot() {
        this(new PersistentMap<>(), new PersistentMap<>(), new PersistentMap<>());
    }

    InMemorySnapshot with(Transcript transcript) {
        return new InMemorySnapshot(transcripts.with(transcript.conversation().id(), transcript), articles, keys);
    }

    InMemorySnapshot with(Article article) {
        return new InMemorySnapshot(
                transcripts, articles.with(new ArticleRevision(article.id(), article.revision()), article), keys);
    }

    InMemorySnapshot with(ClaimedKey key) {
        return new InMemorySnapshot(
                transcripts, articles, keys.with(KeyName.of(key.remembered().request()), key));
    }

    InMemorySnapshot without(KeyName key) {
        return new InMemorySnapshot(transcripts, articles, keys.without(key));
    }
}
