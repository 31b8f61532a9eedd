package dev.supportdesk.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the small part of YAML that front matter is written in: {@code key: value}, and one list of phrasings. Unknown
 * keys are skipped with all that belongs to them. Whatever could hide an audience is refused rather than guessed.
 */
final class FrontMatterReader {
    /**
     * @param line where the key stands, counted from 1; 0 when there is no such key
     * @param text empty when nothing follows the key
     */
    record Value(int line, String text) {
        @Nullable
        String filled() {
            return text.isEmpty() ? null : text;
        }
    }

    private static final Set<String> SINGLE = Set.of("title", "url", "language", "audience");
    private static final String PHRASINGS = "phrasings";
    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\n|\\r|\\z)");

    private final Map<String, Value> values = new HashMap<>();
    private final List<String> phrasings = new ArrayList<>();
    private @Nullable String open;
    private int end;

    private FrontMatterReader() {}

    static FrontMatterReader read(String text) throws BrokenFileException {
        FrontMatterReader reader = new FrontMatterReader();
        Matcher lines = LINE.matcher(text);
        reader.end = text.startsWith("\uFEFF") ? 1 : 0;
        lines.region(reader.end, text.length());
        if (!lines.lookingAt() || !lines.group(1).stripTrailing().equals("---")) {
            return reader;
        }
        List<String> content = new ArrayList<>();
        while (lines.end() < text.length()) {
            lines.region(lines.end(), text.length());
            if (!lines.lookingAt()) {
                break;
            }
            String line = lines.group(1).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                reader.end = lines.end();
                for (int i = 0; i < content.size(); i++) {
                    reader.take(content.get(i), i + 2);
                }
                return reader;
            }
            content.add(line);
        }
        throw new BrokenFileException(1, "The front matter that begins here is never closed: end it with a line ---");
    }

    Value value(String key) {
        return values.getOrDefault(key, new Value(0, ""));
    }

    List<String> phrasings() {
        return phrasings.stream().filter(phrasing -> !phrasing.isBlank()).toList();
    }

    /** The index of the first character after the closing line, or of the text when there is no front matter. */
    int end() {
        return end;
    }

    private void take(String line, int number) throws BrokenFileException {
        String content = line.strip();
        if (content.isEmpty() || content.startsWith("#")) {
            return;
        }
        boolean item = content.equals("-") || content.startsWith("- ");
        if (item || Character.isWhitespace(line.charAt(0))) {
            takeBelow(content, item, number);
        } else {
            takeKey(content, number);
        }
    }

    private void takeKey(String content, int number) throws BrokenFileException {
        String key = keyOf(content);
        if (key.isEmpty()) {
            throw new BrokenFileException(number, "\"" + content + "\" is not written as \"key: value\"");
        }
        String rest = content.substring(content.indexOf(':') + 1).strip();
        refuseAlmostAudience(key, number);
        open = key;
        if (!SINGLE.contains(key) && !key.equals(PHRASINGS)) {
            return;
        }
        String value = YamlScalar.of(rest, number);
        if (key.equals(PHRASINGS) && !value.isEmpty()) {
            throw new BrokenFileException(number, "Write each phrasing on a line of its own that begins with \"- \"");
        }
        if (values.put(key, new Value(number, value)) != null) {
            throw new BrokenFileException(number, "There are two lines \"" + key + "\": keep one");
        }
    }

    /** A line that belongs to the key above it. */
    private void takeBelow(String content, boolean item, int number) throws BrokenFileException {
        if (PHRASINGS.equals(open)) {
            if (item) {
                phrasings.add(YamlScalar.of(content.substring(1).strip(), number));
                return;
            }
            if (!phrasings.isEmpty()) {
                phrasings.set(phrasings.size() - 1, phrasings.get(phrasings.size() - 1) + " " + content);
                return;
            }
        }
        if (open == null || open.equals(PHRASINGS) || SINGLE.contains(open)) {
            throw new BrokenFileException(
                    number, "\"" + content + "\" belongs to no key: write \"key: value\" at the beginning of the line");
        }
        String nested = keyOf(content);
        if (nested.equals("audience")) {
            throw new BrokenFileException(number, "The audience must stand at the beginning of a line");
        }
        refuseAlmostAudience(nested, number);
    }

    /** What stands before a colon and white space, in small letters; empty if there is no such colon. */
    private static String keyOf(String content) {
        int colon = content.indexOf(':');
        boolean apart =
                colon == content.length() - 1 || (colon > 0 && Character.isWhitespace(content.charAt(colon + 1)));
        if (colon < 1 || !apart) {
            return "";
        }
        String key = content.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        boolean inQuotes = key.length() > 1 && "\"'".indexOf(key.charAt(0)) >= 0 && key.endsWith(key.substring(0, 1));
        return inQuotes ? key.substring(1, key.length() - 1) : key;
    }

    /** A misspelt audience would publish what is meant for staff. */
    private static void refuseAlmostAudience(String key, int number) throws BrokenFileException {
        if (!key.equals("audience") && distance(key, "audience") <= 2) {
            throw new BrokenFileException(number, "Unknown key \"" + key + "\": did you mean audience?");
        }
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
