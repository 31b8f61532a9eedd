package dev.supportdesk.markdown;

/** Says why a file is no article, and what to do about it. The file's name is not in the message. */
final class BrokenFileException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param line counted from 1; 0 when the reason stands in no certain line */
    private final int line;

    BrokenFileException(int line, String message) {
        super(message);
        this.line = line;
    }

    BrokenFileException(String message) {
        this(0, message);
    }

    /** The whole sentence, for the people who keep the file. */
    String warning(String file) {
        return line == 0 ? file + " " + getMessage() : file + ", line " + line + ": " + getMessage();
    }
}
