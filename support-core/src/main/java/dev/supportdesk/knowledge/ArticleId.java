package dev.supportdesk.knowledge;

/**
 * Names an article within its source, for as long as the source keeps it: a file's path below the knowledge folder
 * without its ending ({@code account/reset-password}), or the {@code id} of a row in a JSON-lines corpus.
 *
 * @param value 1 to 200 characters, none of them a control character
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
    public ArticleId {
        if (value.isBlank() || value.length() > 200 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "An article id has 1 to 200 characters and no control characters, but was \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
