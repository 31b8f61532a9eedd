package dev.supportdesk.conversation;

/** The storage could not be read or written: nothing of the unit of work was kept. Trying again later may succeed. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
