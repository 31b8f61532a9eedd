package dev.supportdesk.markdown;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Passage;
import dev.supportdesk.knowledge.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Makes an article of a Markdown file's bytes. Safe for use by several threads. */
final class MarkdownParser {
    /** Nobody nests deeper by hand; it keeps a hostile file from exhausting the stack. */
    private static final int MAX_NESTING = 50;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();

    /** @throws BrokenFileException if the bytes are no article */
    Article parse(ArticleId id, byte[] bytes) throws BrokenFileException {
        Utf8 source = Utf8.decode(bytes);
        String text = source.text();
        FrontMatter about = FrontMatter.of(text);
        Node document = parser.parse(text.substring(about.end()));
        BlockReader reader = new BlockReader(source, about.end(), about.language());
        String title = Optional.ofNullable(about.title())
                .or(() -> firstHeading(document, reader))
                .orElseGet(() -> fileName(id));
        List<Passage> passages = passages(document, reader, title);
        if (passages.isEmpty()) {
            throw new BrokenFileException("has no text to answer from: write some, or delete the file");
        }
        Passage first = passages.get(0);
        passages.set(0, new Passage(first.heading(), first.sentences(), about.phrasings()));
        return new Article(
                id, Revision.of(bytes), title, about.url(), about.language(), about.audience(), text, passages);
    }

    private static List<Passage> passages(Node document, BlockReader reader, String title) {
        List<Passage> passages = new ArrayList<>();
        String heading = title;
        List<Block> blocks = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next) {
                passages.addAll(new Section(heading, blocks).passages());
                blocks.clear();
                String words = reader.heading(next);
                heading = words.isEmpty() ? title : words;
            } else {
                reader.read(node, blocks);
            }
        }
        passages.addAll(new Section(heading, blocks).passages());
        return passages;
    }

    private static Optional<String> firstHeading(Node document, BlockReader reader) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && !reader.heading(heading).isEmpty()) {
                return Optional.of(reader.heading(heading));
            }
        }
        return Optional.empty();
    }

    private static String fileName(ArticleId id) {
        return id.value().substring(id.value().lastIndexOf('/') + 1);
    }
}
