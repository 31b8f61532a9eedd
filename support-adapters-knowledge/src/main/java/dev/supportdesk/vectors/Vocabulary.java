package dev.supportdesk.vectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Reads the pieces and their ids from a {@code tokenizer.json}, the format of the Hugging Face tokenizers. */
final class Vocabulary {
    private Vocabulary() {}

    /** @throws IOException if the stream fails or holds no {@code model.vocab} */
    static Map<String, Integer> read(InputStream json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            enter(parser, "model");
            enter(parser, "vocab");
            Map<String, Integer> ids = new HashMap<>(1 << 16);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String piece = parser.currentName();
                parser.nextToken();
                ids.put(piece, parser.getIntValue());
            }
            return ids;
        }
    }

    private static void enter(JsonParser parser, String name) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(name);
            parser.nextToken();
            if (found) {
                return;
            }
            parser.skipChildren();
        }
        throw new IOException("The tokenizer file has no \"" + name + "\": is it a tokenizer.json of WordPiece?");
    }
}
