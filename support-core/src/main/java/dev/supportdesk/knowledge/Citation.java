package dev.supportdesk.knowledge;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Says where a sentence of an answer stands, so that anyone can look it up again: bytes {@code start} to {@code end} of
 * the UTF-8 text of an article at one revision.
 *
 * @param title the article's title
 * @param url where people can read the article; null when it is not published
 * @param heading the heading above the passage
 * @param quote exactly those bytes, decoded; with the markup that stands there
 */
public record Citation(
        String title,
        @Nullable URI url,
        ArticleId article,
        Revision revision,
        String heading,
        int start,
        int end,
        String quote) {}
