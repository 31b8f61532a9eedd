package dev.supportdesk.markdown;

/** A value on one line: plain, or in single or double quotes, with or without a comment after it. */
final class YamlScalar {
    private YamlScalar() {}

    static String of(String written, int line) throws BrokenFileException {
        if (written.isEmpty() || written.startsWith("#") || written.equals("[]")) {
            return "";
        }
        char first = written.charAt(0);
        if (first == '"' || first == '\'') {
            return quoted(written, first, line);
        }
        if ("|>[{&*!%@`".indexOf(first) >= 0) {
            throw new BrokenFileException(
                    line, "Write the value on one line, in quotes if it begins with \"" + first + "\"");
        }
        int comment = written.indexOf(" #");
        return (comment < 0 ? written : written.substring(0, comment)).strip();
    }

    private static String quoted(String written, char quote, int line) throws BrokenFileException {
        StringBuilder value = new StringBuilder();
        int i = 1;
        while (i < written.length() && (written.charAt(i) != quote || isDoubled(written, i, quote))) {
            char c = written.charAt(i);
            boolean escape = c == quote || (quote == '"' && c == '\\' && i + 1 < written.length());
            value.append(escape ? written.charAt(i + 1) : c);
            i += escape ? 2 : 1;
        }
        String rest = i < written.length() ? written.substring(i + 1).strip() : "missing";
        if (!rest.isEmpty() && !rest.startsWith("#")) {
            throw new BrokenFileException(line, "Close the quote " + quote + " at the end of the value");
        }
        return value.toString().strip();
    }

    private static boolean isDoubled(String written, int i, char quote) {
        return quote == '\'' && i + 1 < written.length() && written.charAt(i + 1) == quote;
    }
}
