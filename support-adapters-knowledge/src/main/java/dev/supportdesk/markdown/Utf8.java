package dev.supportdesk.markdown;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A text and where each of its characters stands among the bytes it was decoded from. */
final class Utf8 {
    private final String text;
    /** Null when each character is one byte. */
    private final int @Nullable [] byteOf;

    private Utf8(String text, int byteCount) {
        this.text = text;
        this.byteOf = byteCount == text.length() ? null : offsets(text);
    }

    /** @throws BrokenFileException if the bytes are not UTF-8, or not a text */
    static Utf8 decode(byte[] bytes) throws BrokenFileException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            throw new BrokenFileException("is not UTF-8 at byte " + in.position() + ": save it as UTF-8");
        }
        String text = out.flip().toString();
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            Utf8 decoded = new Utf8(text, bytes.length);
            throw new BrokenFileException(
                    "has a NUL at byte " + decoded.offset(nul) + ", which no text has: save it as UTF-8");
        }
        return new Utf8(text, bytes.length);
    }

    String text() {
        return text;
    }

    /** The offset of the first byte of the character at {@code index}. */
    int offset(int index) {
        return byteOf == null ? index : byteOf[index];
    }

    private static int[] offsets(String text) {
        int[] offsets = new int[text.length() + 1];
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            offsets[i] = bytes;
            char c = text.charAt(i);
            // Both halves of a surrogate pair together are four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        offsets[text.length()] = bytes;
        return offsets;
    }
}
