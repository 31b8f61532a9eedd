package dev.supportdesk.server;

/** A row of a file is not what it should be. The message says what is wrong with it, not where it stands. */
final class BadRowException extends Exception {
    private static final long serialVersionUID = 1L;

    BadRowException(String message) {
        super(message);
    }
}
