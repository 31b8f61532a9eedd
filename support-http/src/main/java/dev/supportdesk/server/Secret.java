package dev.supportdesk.server;

/** A value that is never shown: it prints as {@code [redacted]}, whatever it is a part of. */
record Secret(String value) {
    @Override
    public String toString() {
        return "[redacted]";
    }
}
