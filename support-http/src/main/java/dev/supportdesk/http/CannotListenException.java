package dev.supportdesk.http;

/** The server cannot listen on its address: the message says on which, and what to do. */
public final class CannotListenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotListenException(HttpSettings settings, Throwable cause) {
        super(sentence(settings), cause);
    }

    private static String sentence(HttpSettings settings) {
        String where = "port " + settings.port() + (settings.host() == null ? "" : " of " + settings.host());
        return "Cannot listen on " + where + ": another program uses it or this one may not; set PORT to a free port.";
    }
}
