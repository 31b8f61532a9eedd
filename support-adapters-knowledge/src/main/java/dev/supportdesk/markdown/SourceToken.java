package dev.supportdesk.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells how much source one character of text was written as: itself, an escape such as {@code \*}, or an entity. */
final class SourceToken {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});");

    private SourceToken() {}

    /** The length of what stands at {@code at} in the source and means the character at {@code i} of {@code literal}. */
    static int length(String source, int at, int end, String literal, int i) {
        if (at + 1 >= end) {
            return end - at;
        }
        char c = source.charAt(at);
        if (c == '\\' && source.charAt(at + 1) == literal.charAt(i) && isPunctuation(literal.charAt(i))) {
            return 2;
        }
        if (c == '&') {
            Matcher entity = ENTITY.matcher(source).region(at, Math.min(end, at + 40));
            if (entity.lookingAt() && !literal.startsWith(entity.group(), i)) {
                return entity.end() - at;
            }
        }
        return 1;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
}
