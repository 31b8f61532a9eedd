package dev.supportdesk.lucene;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Tokens that are known already, as Lucene wants to read them. */
final class TokenList extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> tokens;
    private Iterator<String> rest;

    TokenList(List<String> tokens) {
        this.tokens = tokens;
        this.rest = tokens.iterator();
    }

    @Override
    public void reset() {
        rest = tokens.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(rest.next());
        return true;
    }
}
