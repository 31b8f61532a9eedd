package dev.supportdesk.jdbc;

import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Citation;
import dev.supportdesk.knowledge.Revision;
import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/**
 * The citations of a message in one column: an array of eight texts for each, one behind the other; null where there are
 * none. A table of their own would have two more trees written at every answer.
 */
final class CitationColumn {
    private static final int FIELDS = 8;

    private CitationColumn() {}

    static Argument citations(List<Citation> citations) {
        return (position, statement, context) -> statement.setArray(
                position,
                citations.isEmpty() ? null : statement.getConnection().createArrayOf("varchar", texts(citations)));
    }

    static List<Citation> citations(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return List.of();
        }
        Object[] texts = (Object[]) array.getArray();
        List<Citation> citations = new ArrayList<>(texts.length / FIELDS);
        for (int at = 0; at < texts.length; at += FIELDS) {
            citations.add(citation(texts, at));
        }
        return citations;
    }

    private static @Nullable Object[] texts(List<Citation> citations) {
        List<@Nullable String> texts = new ArrayList<>(citations.size() * FIELDS);
        for (Citation citation : citations) {
            URI url = citation.url();
            texts.add(citation.title());
            texts.add(url == null ? null : url.toString());
            texts.add(citation.article().value());
            texts.add(citation.revision().hash());
            texts.add(citation.heading());
            texts.add(Integer.toString(citation.start()));
            texts.add(Integer.toString(citation.end()));
            texts.add(citation.quote());
        }
        return texts.toArray();
    }

    private static Citation citation(@Nullable Object[] texts, int at) {
        Object url = texts[at + 1];
        return new Citation(
                String.valueOf(texts[at]),
                url == null ? null : URI.create(url.toString()),
                new ArticleId(String.valueOf(texts[at + 2])),
                new Revision(String.valueOf(texts[at + 3])),
                String.valueOf(texts[at + 4]),
                Integer.parseInt(String.valueOf(texts[at + 5])),
                Integer.parseInt(String.valueOf(texts[at + 6])),
                String.valueOf(texts[at + 7]));
    }
}
