package dev.supportdesk.conversation;

import dev.supportdesk.conversation.InMemorySnapshot.ArticleRevision;
import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Revision;
import dev.supportdesk.knowledge.RevisionArchive;
import java.util.List;
import java.util.Optional;

/** The kept article revisions of one unit of work in memory. */
final class InMemoryRevisions implements RevisionArchive {
    private final InMemoryStores stores;

    InMemoryRevisions(InMemoryStores stores) {
        this.stores = stores;
    }

    @Override
    public void keep(Article article) {
        if (find(article.id(), article.revision()).isEmpty()) {
            stores.replace(stores.reading().with(withoutPassages(article)));
        }
    }

    @Override
    public Optional<Article> find(ArticleId id, Revision revision) {
        return Optional.ofNullable(stores.reading().articles().get(new ArticleRevision(id, revision)));
    }

    private static Article withoutPassages(Article article) {
        return new Article(
                article.id(),
                article.revision(),
                article.title(),
                article.url(),
                article.language(),
                article.audience(),
                article.text(),
                List.of());
    }
}
