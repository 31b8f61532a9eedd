package dev.supportdesk.markdown;

import dev.supportdesk.knowledge.Sentence;
import dev.supportdesk.knowledge.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/** Turns the blocks of a parsed file into sentences. Not safe for use by several threads. */
final class BlockReader {
    private final Utf8 source;
    private final int base;
    private final Locale language;

    /** @param base the index in {@code source} of the first character that was parsed */
    BlockReader(Utf8 source, int base, Locale language) {
        this.source = source;
        this.base = base;
        this.language = language;
    }

    /** The words of a heading. */
    String heading(Heading heading) {
        return oneLine(new InlineText(source.text(), base, heading).words());
    }

    void read(Node node, List<Block> blocks) {
        if (node instanceof Paragraph || node instanceof Heading) {
            List<Sentence> sentences = sentences(node);
            boolean colon = !sentences.isEmpty()
                    && sentences.get(sentences.size() - 1).text().endsWith(":");
            add(blocks, sentences, colon);
        } else if (node instanceof ListItem) {
            readItem(node, blocks);
        } else if (node instanceof FencedCodeBlock code) {
            boolean closed = code.getClosingFenceLength() != null;
            readCode(code.getLiteral(), code.getSourceSpans(), 1, closed ? 1 : 0, blocks);
        } else if (node instanceof IndentedCodeBlock code) {
            readCode(code.getLiteral(), code.getSourceSpans(), 0, 0, blocks);
        } else if (node instanceof TableBlock) {
            readTable(node, blocks);
        } else if (!(node instanceof HtmlBlock
                || node instanceof ThematicBreak
                || node instanceof LinkReferenceDefinition)) {
            children(node).forEach(child -> read(child, blocks));
        }
    }

    private List<Sentence> sentences(Node block) {
        InlineText text = new InlineText(source.text(), base, block);
        return sentences(text, Sentences.spans(text.outline(), language));
    }

    private List<Sentence> sentences(InlineText text, List<int[]> parts) {
        String words = text.words();
        List<Sentence> sentences = new ArrayList<>();
        for (InlineText.Range range : text.inSource(parts)) {
            String sentence = oneLine(words.substring(range.from(), range.to()));
            if (!sentence.isEmpty()) {
                sentences.add(sentence(sentence, range.start(), range.end()));
            }
        }
        return sentences;
    }

    /** The item's first paragraph is one sentence, whatever full stops it holds. */
    private void readItem(Node item, List<Block> blocks) {
        Node first = item.getFirstChild();
        if (first instanceof Paragraph) {
            InlineText text = new InlineText(source.text(), base, first);
            add(blocks, sentences(text, whole(text.outline())), first.getNext() instanceof ListBlock);
        }
        children(item).stream()
                .filter(child -> child != first || !(first instanceof Paragraph))
                .forEach(child -> read(child, blocks));
    }

    private static List<int[]> whole(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? List.of() : List.of(new int[] {start, end});
    }

    private void readCode(String literal, List<SourceSpan> lines, int before, int after, List<Block> blocks) {
        String words = oneLine(literal);
        if (!words.isEmpty()) {
            SourceSpan first = lines.get(before);
            SourceSpan last = lines.get(lines.size() - 1 - after);
            int[] span = trimmed(base + first.getInputIndex(), base + last.getInputIndex() + last.getLength());
            add(blocks, List.of(sentence(words, span[0], span[1])), false);
        }
    }

    private void readTable(Node table, List<Block> blocks) {
        List<String> headers = new ArrayList<>();
        for (Node part : children(table)) {
            for (Node row : children(part)) {
                if (part instanceof TableHead) {
                    children(row).forEach(cell -> headers.add(cellText(cell)));
                } else if (part instanceof TableBody && row instanceof TableRow) {
                    readRow(row, headers, blocks);
                }
            }
        }
    }

    private void readRow(Node row, List<String> headers, List<Block> blocks) {
        List<String> cells = new ArrayList<>();
        int column = 0;
        for (Node cell : children(row)) {
            String header = column < headers.size() ? headers.get(column) : "";
            String text = cellText(cell);
            column++;
            if (!text.isEmpty()) {
                cells.add(header.isEmpty() ? text : header + ": " + text);
            }
        }
        if (!cells.isEmpty()) {
            SourceSpan line = row.getSourceSpans().get(0);
            int start = base + line.getInputIndex();
            int[] span = trimmed(start, start + line.getLength());
            add(blocks, List.of(sentence(String.join("; ", cells), span[0], span[1])), false);
        }
    }

    private String cellText(Node cell) {
        return oneLine(new InlineText(source.text(), base, cell).words());
    }

    private Sentence sentence(String words, int start, int end) {
        return new Sentence(words, source.offset(start), source.offset(end));
    }

    private int[] trimmed(int start, int end) {
        String text = source.text();
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new int[] {from, to};
    }

    private static void add(List<Block> blocks, List<Sentence> sentences, boolean introduces) {
        if (!sentences.isEmpty()) {
            blocks.add(Block.of(sentences, introduces));
        }
    }

    private static String oneLine(String words) {
        StringBuilder line = new StringBuilder(words.length());
        boolean gap = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
                continue;
            }
            if (gap && line.length() > 0) {
                line.append(' ');
            }
            gap = false;
            line.append(c);
        }
        return line.toString();
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
