package dev.supportdesk.vectors;

import org.jspecify.annotations.Nullable;

/** The embedding model could not be loaded or failed on a text. Text search works without it. */
public final class EmbeddingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EmbeddingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
