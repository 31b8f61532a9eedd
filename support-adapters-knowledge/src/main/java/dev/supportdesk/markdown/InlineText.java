package dev.supportdesk.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * The words of a paragraph, heading or cell as a reader sees them, each character with the source it came from. Not safe
 * for use by several threads.
 */
final class InlineText {
    /** From {@code from} to {@code to} in the words, from {@code start} to {@code end} in the source. */
    record Range(int from, int to, int start, int end) {}

    private final String source;
    private final int base;
    private final StringBuilder words = new StringBuilder();
    /** The words with each character of code replaced by a letter: no sentence ends within code. */
    private final StringBuilder outline = new StringBuilder();

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private final List<Range> wrapped = new ArrayList<>();
    private int lastEnd;

    /**
     * @param block whose inline content is read
     * @param base the index in {@code source} of the first character that was parsed
     */
    InlineText(String source, int base, Node block) {
        this.source = source;
        this.base = base;
        Visitor visitor = new Visitor();
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(visitor);
        }
        wrapped.sort(Comparator.comparingInt(Range::from));
    }

    String words() {
        return words.toString();
    }

    String outline() {
        return outline.toString();
    }

    /**
     * Where the words of each part stand in the source, with the markup around those that lie wholly in it.
     *
     * @param parts beginnings and ends in the words, in order
     */
    List<Range> inSource(List<int[]> parts) {
        List<Range> ranges = new ArrayList<>();
        int next = 0;
        for (int[] part : parts) {
            int start = starts[part[0]];
            int end = ends[part[1] - 1];
            while (next < wrapped.size() && wrapped.get(next).from < part[1]) {
                Range markup = wrapped.get(next);
                if (markup.from >= part[0] && markup.to <= part[1]) {
                    start = Math.min(start, markup.start);
                    end = Math.max(end, markup.end);
                }
                next++;
            }
            ranges.add(new Range(part[0], part[1], start, end));
        }
        return ranges;
    }

    private void addAsWritten(String literal, int start) {
        makeRoom(literal.length());
        for (int i = 0; i < literal.length(); i++) {
            starts[words.length() + i] = start + i;
            ends[words.length() + i] = start + i + 1;
        }
        words.append(literal);
        outline.append(literal);
        lastEnd = Math.max(lastEnd, start + literal.length());
    }

    private void makeRoom(int more) {
        if (words.length() + more > starts.length) {
            int size = Math.max(words.length() + more, starts.length * 2);
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
        }
    }

    private void add(char c, char inOutline, int start, int end) {
        makeRoom(1);
        starts[words.length()] = start;
        ends[words.length()] = end;
        words.append(c);
        outline.append(inOutline);
        lastEnd = Math.max(lastEnd, end);
    }

    private int start(Node node) {
        return base + node.getSourceSpans().get(0).getInputIndex();
    }

    private int end(Node node) {
        SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
        return base + last.getInputIndex() + last.getLength();
    }

    private final class Visitor extends AbstractVisitor {
        @Override
        public void visit(Text text) {
            if (text.getSourceSpans().isEmpty()) {
                return;
            }
            String literal = text.getLiteral();
            int at = start(text);
            int end = end(text);
            if (end - at == literal.length() && source.startsWith(literal, at)) {
                addAsWritten(literal, at);
                return;
            }
            for (int i = 0; i < literal.length(); i++) {
                int length = Math.max(1, SourceToken.length(source, at, end, literal, i));
                int to = Math.min(end, at + length);
                boolean pair = Character.isHighSurrogate(literal.charAt(i)) && i + 1 < literal.length() && length > 1;
                add(literal.charAt(i), literal.charAt(i), Math.min(at, end - 1), to);
                if (pair) {
                    i++;
                    add(literal.charAt(i), literal.charAt(i), Math.min(at, end - 1), to);
                }
                at = to;
            }
        }

        @Override
        public void visit(Code code) {
            for (char c : code.getLiteral().toCharArray()) {
                add(c, 'X', start(code), end(code));
            }
        }

        @Override
        public void visit(HtmlInline html) {
            if (html.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
                add('\n', '\n', start(html), end(html));
            }
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            add('\n', '\n', lastEnd, lastEnd);
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            add('\n', '\n', lastEnd, lastEnd);
        }

        /** Emphasis, links, images and what extensions add: their words count, their markup does not. */
        @Override
        protected void visitChildren(Node parent) {
            int from = words.length();
            super.visitChildren(parent);
            if (words.length() > from && !parent.getSourceSpans().isEmpty()) {
                wrapped.add(new Range(from, words.length(), start(parent), end(parent)));
                lastEnd = Math.max(lastEnd, end(parent));
            }
        }
    }
}
