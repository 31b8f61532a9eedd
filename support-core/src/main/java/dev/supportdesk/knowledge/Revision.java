package dev.supportdesk.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of an article's bytes in lower-case hexadecimal, as {@code sha256sum} prints it: whoever holds the file
 * can check that a citation speaks of the same text.
 *
 * @param hash 64 hexadecimal digits
 */
public record Revision(String hash) {
    public Revision {
        if (hash.length() != 64 || !hash.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException(
                    "A revision is 64 lower-case hexadecimal digits, but was \"" + hash + "\"");
        }
    }

    /** The revision of an article with these bytes. */
    public static Revision of(byte[] bytes) {
        try {
            return new Revision(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The revision of an article with this text, in UTF-8. */
    public static Revision of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return hash;
    }
}
