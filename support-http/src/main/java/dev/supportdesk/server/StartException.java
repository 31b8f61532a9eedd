package dev.supportdesk.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command cannot be carried out for a reason that whoever gave it can change. The message is for people: sentences that
 * say what is wrong and what to do, one a line.
 */
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String message;

    private StartException(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
        this.message = message;
    }

    /** What was asked for makes no sense: exit code 2. */
    static StartException misconfigured(List<String> sentences) {
        return new StartException(2, String.join(System.lineSeparator(), sentences), null);
    }

    /** What was asked for makes no sense: exit code 2. */
    static StartException misconfigured(String sentence) {
        return new StartException(2, sentence, null);
    }

    /** Something that is needed does not work: exit code 1. */
    static StartException broken(String sentence, Throwable cause) {
        return new StartException(1, sentence, cause);
    }

    /** Something that is needed does not work: exit code 1. */
    static StartException broken(String sentence) {
        return new StartException(1, sentence, null);
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** What the process ends with. */
    int exitCode() {
        return exitCode;
    }
}
