package dev.supportdesk.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used as it is set up. The message is one sentence for whoever set it up: what is wrong and what
 * to do.
 */
public final class StorageSetupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageSetupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
