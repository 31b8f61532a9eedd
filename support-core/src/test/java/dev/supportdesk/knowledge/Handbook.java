package dev.supportdesk.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A small company's knowledge, for tests: ten public entries, one for customers, two for staff. */
public final class Handbook {
    public static final Article RESET_PASSWORD = Article.ofQuestion(
            "account/reset-password",
            "How do I reset my password?",
            "Choose \"Forgot password\" on the sign-in page. We send you a link that works for 30 minutes.");
    public static final Article CHANGE_EMAIL = Article.ofQuestion(
            "account/change-email",
            "How do I change my email address?",
            "Open Settings > Profile and enter the new address. We send a confirmation to the old one.");
    public static final Article DELETE_ACCOUNT = Article.ofQuestion(
            "account/delete",
            "How do I delete my account?",
            "Only the owner can delete an account. All data is gone after 30 days.");
    public static final Article REFUND = Article.ofQuestion(
            new ArticleId("billing/refund"),
            "Can I get a refund?",
            "We refund yearly plans in full within 14 days of the payment. Monthly plans are not refunded.",
            List.of("I want my money back", "Cancel the purchase and pay me out"),
            null);
    public static final Article PAYMENT_METHODS = Article.ofQuestion(
            "billing/payment-methods",
            "Which payment methods do you accept?",
            "We accept credit cards, direct debit and bank transfer. Cheques are not accepted.");
    public static final Article INVOICE_COPY = Article.ofQuestion(
            "billing/invoice-copy",
            "Where do I find a copy of my invoice?",
            "Every invoice is listed under Billing > History as a PDF.");
    public static final Article SHIPPING = Article.ofQuestion(
            "shipping/duration",
            "How long does shipping take?",
            "Parcels arrive within 3 business days. Abroad it takes up to 10 business days.");
    public static final Article RETURNS = Article.ofQuestion(
            "shipping/returns",
            "How do I send an item back?",
            "Print the label from your order page and hand the parcel in at any post office.");
    public static final Article OPENING_HOURS = Article.ofQuestion(
            "support/opening-hours",
            "When is the telephone hotline staffed?",
            "You reach us from Monday to Friday, 9:00 to 17:00.");
    public static final Article CANCELLATION = Article.ofQuestion(
            "de/kuendigung",
            "Wie lang ist die Kündigungsfrist?",
            "Die Kündigungsfrist beträgt einen Monat. Kündigen können Sie unter Einstellungen > Tarif.");
    public static final Article BULK_DISCOUNT = article(
            "customers/bulk-discount",
            Audience.CUSTOMER,
            "Is there a bulk discount?",
            "From 50 seats on every seat costs 20 % less.");
    public static final Article GOODWILL = article(
            "staff/goodwill",
            Audience.STAFF,
            "When may I grant a goodwill refund?",
            "Up to 40 EUR without asking. Above that the shift lead decides about the refund.");
    public static final Article PASSWORD_CHECKS = article(
            "staff/password-checks",
            Audience.STAFF,
            "How do I check who asks for a password reset?",
            "Ask for the last invoice number before you reset a password by hand.");

    private Handbook() {}

    /** What anyone may read. */
    public static List<Article> publicArticles() {
        return List.of(
                RESET_PASSWORD,
                CHANGE_EMAIL,
                DELETE_ACCOUNT,
                REFUND,
                PAYMENT_METHODS,
                INVOICE_COPY,
                SHIPPING,
                RETURNS,
                OPENING_HOURS,
                CANCELLATION);
    }

    /** What anyone may read, and these. */
    public static List<Article> publicArticlesAnd(Article... more) {
        return Stream.concat(publicArticles().stream(), Stream.of(more)).toList();
    }

    /** An entry of one question and its answer for an audience. */
    public static Article article(String id, Audience audience, String question, String answer) {
        Article open = Article.ofQuestion(id, question, answer);
        return new Article(
                open.id(), open.revision(), question, null, Locale.ENGLISH, audience, open.text(), open.passages());
    }
}
