package dev.supportdesk.server;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.knowledge.Passage;
import java.io.PrintStream;
import java.util.List;

/** Says, once the server answers, where to look and what to try. */
final class Banner {
    private static final String SOME_QUESTION = "What can you help me with?";

    private Banner() {}

    static void print(PrintStream out, ServerConfig config, RunningServer server) {
        Corpus corpus = server.desk().knowledge().corpus();
        String url = "http://localhost:" + server.port();
        out.println("SupportDesk answers on " + url + " from "
                + corpus.articles().size() + " articles (" + corpus.passageCount() + " passages) in "
                + config.knowledge().location() + ".");
        if (corpus.passageCount() == 0) {
            out.println("It knows nothing yet: put Markdown files into "
                    + config.knowledge().location() + ", or set SUPPORT_KNOWLEDGE_DIR to where they are.");
        }
        corpus.warnings().forEach(warning -> out.println("Warning: " + warning));
        out.println("API: " + url + "/docs");
        out.println(
                "Try: curl -s " + url + "/api/support/public -H 'Content-Type: application/json' -d '{\"message\":\""
                        + question(corpus.articles()) + "\"}'");
        out.flush();
    }

    /** A question that the knowledge answers, if one can stand between quotation marks as it is. */
    private static String question(List<Article> articles) {
        return articles.stream()
                .filter(article -> article.audience() == Audience.PUBLIC)
                .flatMap(article -> article.passages().stream())
                .filter(passage -> !passage.sentences().isEmpty())
                .map(Passage::heading)
                .filter(heading -> heading.matches("[\\p{L}\\p{N} ,-]{10,70}\\?"))
                .findFirst()
                .orElse(SOME_QUESTION);
    }
}
