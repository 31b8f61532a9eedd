package dev.supportdesk.http;

import dev.supportdesk.SupportDesk;
import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.knowledge.Revision;
import dev.supportdesk.testing.SequentialIds;
import dev.supportdesk.testing.SettableClock;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** A corner shop's desk, for tests. */
final class Shop {
    static final Article REFUNDS = Article.ofQuestion(
            new ArticleId("orders/refunds"),
            "How long do refunds take?",
            "A refund takes up to 7 days. It goes back to the card – always. Shipping is not refunded.",
            List.of(),
            URI.create("https://corner.example/refunds"));

    static final Article SHIPPING = Article.ofQuestion(
            "shipping", "Where do you ship to?", "We ship to all of Europe. A parcel costs 5 euros.");

    private static final String SECRET = "Give angry customers a voucher.";
    static final Article FOR_STAFF = new Article(
            new ArticleId("internal/vouchers"),
            Revision.of(SECRET),
            "Vouchers",
            null,
            Locale.ENGLISH,
            Audience.STAFF,
            SECRET,
            List.of());

    private Shop() {}

    /** The desk, still to be changed: ids count up and the clock stands still on a Monday morning. */
    static SupportDesk.Builder desk() {
        return SupportDesk.builder()
                .name("Corner Shop")
                .knowledge(REFUNDS, SHIPPING, FOR_STAFF)
                .clock(SettableClock.onAMonday())
                .ids(new SequentialIds());
    }
}
