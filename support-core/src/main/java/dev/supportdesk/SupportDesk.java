package dev.supportdesk;

import dev.supportdesk.assistant.Assistant;
import dev.supportdesk.assistant.FrontDesk;
import dev.supportdesk.assistant.Texts;
import dev.supportdesk.conversation.Conversations;
import dev.supportdesk.conversation.Ids;
import dev.supportdesk.conversation.InMemoryUnitOfWork;
import dev.supportdesk.conversation.KeyedWork;
import dev.supportdesk.conversation.StoreException;
import dev.supportdesk.conversation.UnitOfWork;
import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.knowledge.InMemoryKnowledgeIndex;
import dev.supportdesk.knowledge.Knowledge;
import dev.supportdesk.knowledge.KnowledgeIndex;
import dev.supportdesk.knowledge.KnowledgeSource;
import dev.supportdesk.knowledge.Revision;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A support desk: put together once, then asked by every thread of the host. Without anything said it answers from
 * nothing and keeps conversations in memory; a host gives it knowledge, and storage that outlives the process.
 *
 * <p>Safe for use by several threads. Close it when the host stops.
 */
public final class SupportDesk implements AutoCloseable {
    private final String name;
    private final Knowledge knowledge;
    private final UnitOfWork storage;
    private final Assistant assistant;
    private final FrontDesk frontDesk;
    private final Conversations conversations;
    private final KeyedWork keyedWork;

    private SupportDesk(Builder settings) {
        // Databases keep microseconds: what is compared must not carry more.
        InstantSource source = settings.clock;
        InstantSource clock = () -> source.instant().truncatedTo(ChronoUnit.MICROS);
        this.name = settings.name;
        this.knowledge = settings.knowledge.get();
        this.storage = settings.storage;
        this.assistant = new Assistant(knowledge, new Texts(settings.name, settings.contact));
        this.frontDesk = new FrontDesk(storage, assistant, settings.ids, clock);
        this.conversations = new Conversations(storage, settings.ids, clock);
        this.keyedWork = new KeyedWork(storage, clock);
    }

    /** A desk to be put together. */
    public static Builder builder() {
        return new Builder();
    }

    /** The desk's name, as customers read it. */
    public String name() {
        return name;
    }

    /** Takes customers' questions. */
    public FrontDesk frontDesk() {
        return frontDesk;
    }

    /** Answers questions without storing anything: for evaluation. */
    public Assistant assistant() {
        return assistant;
    }

    /** Starts and shows conversations. */
    public Conversations conversations() {
        return conversations;
    }

    /** What the desk knows. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /**
     * An article as a citation names it: the current one if it still has that revision, otherwise the one that was kept
     * when it was cited. Empty also when {@code reader} may not read it, whether then or now.
     */
    public Optional<Article> article(ArticleId id, Revision revision, Audience reader) {
        Optional<Article> current = knowledge.corpus().find(id);
        if (current.filter(article -> !reader.mayRead(article.audience())).isPresent()) {
            return Optional.empty();
        }
        return current.filter(article -> article.revision().equals(revision))
                .or(() -> storage.read(stores -> stores.revisions().find(id, revision)))
                .filter(article -> reader.mayRead(article.audience()));
    }

    /** Whether conversations can be stored and read at this moment. */
    public boolean storageAlive() {
        try {
            storage.ping();
            return true;
        } catch (StoreException e) {
            return false;
        }
    }

    /**
     * Does what is due by now: forgets the keys of requests that were made more than a day ago. The server calls it every
     * ten minutes; an embedder from a scheduler of the host's.
     *
     * @throws StoreException if the storage cannot be written
     */
    public void runDue() {
        keyedWork.forgetOld();
    }

    /** Closes the knowledge index. The storage is the host's: whoever opened it closes it. */
    @Override
    public void close() {
        knowledge.close();
    }

    /** Puts a desk together. Not safe for use by several threads. */
    public static final class Builder {
        private String name = "Support";
        private @Nullable String contact;
        private KnowledgeSource source = () -> NOTHING;
        private KnowledgeIndex index = new InMemoryKnowledgeIndex();
        private Supplier<Knowledge> knowledge = () -> new Knowledge(source, index);
        private UnitOfWork storage = new InMemoryUnitOfWork();
        private InstantSource clock = InstantSource.system();
        private Ids ids = new RandomIds(InstantSource.system());

        private static final Corpus NOTHING = Corpus.of(List.of(), List.of("The desk was given no knowledge"));

        private Builder() {}

        /** The desk's name, as customers read it: 1 to 80 characters. Without it: Support. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Where customers may write to a person, said when the desk cannot answer. Without it nothing is said. */
        public Builder contact(@Nullable String contact) {
            this.contact = contact;
            return this;
        }

        /** Where the articles come from. Without it every answer abstains. */
        public Builder knowledge(KnowledgeSource source) {
            this.source = source;
            return this;
        }

        /**
         * Knowledge that the host has put together, and perhaps read, before. Counts instead of a source and an index;
         * the desk closes it.
         */
        public Builder knowledge(Knowledge knowledge) {
            this.knowledge = () -> knowledge;
            return this;
        }

        /** These articles and no others. */
        public Builder knowledge(Article... articles) {
            Corpus corpus = Corpus.of(articles);
            return knowledge(() -> corpus);
        }

        /** How passages are found. Without it: a small index in memory, for tests and tiny corpora. */
        public Builder index(KnowledgeIndex index) {
            this.index = index;
            return this;
        }

        /** Where conversations are kept. Without it: in memory, gone with the process. */
        public Builder storage(UnitOfWork storage) {
            this.storage = storage;
            return this;
        }

        /** The clock. Without it: the system's. */
        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        /** How ids are made. Without it: at random, so that nobody can guess them. */
        public Builder ids(Ids ids) {
            this.ids = ids;
            return this;
        }

        /** The desk. The knowledge is read and indexed at the first question, or by {@link Knowledge#status()}. */
        public SupportDesk build() {
            return new SupportDesk(this);
        }
    }
}
