package dev.supportdesk.conversation;

/** What counts as a message's words: the rules that hold on every channel. */
public final class MessageText {
    /** The most characters (UTF-16 units) that a customer may write at once through the web. */
    public static final int LONGEST_ON_THE_WEB = 2_000;

    /** The most characters that any customer may write at once: what the messengers allow. */
    public static final int LONGEST = 4_096;

    private MessageText() {}

    /**
     * The words without the white space around them.
     *
     * @throws IllegalArgumentException if nothing is left, if more than {@code longest} characters are left, or if they
     *     hold U+0000 or half of a surrogate pair, which no database and no messenger keeps faithfully
     */
    public static String of(String words, int longest) {
        String text = words.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A message cannot be empty");
        }
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    "A message has at most " + longest + " characters, but had " + text.length());
        }
        if (!isStorable(text)) {
            throw new IllegalArgumentException("A message cannot hold U+0000 or half of a surrogate pair");
        }
        return text;
    }

    /** Whether a text holds neither U+0000 nor half of a surrogate pair. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
