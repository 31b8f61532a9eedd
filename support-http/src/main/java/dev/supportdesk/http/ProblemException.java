package dev.supportdesk.http;

/** Ends a request with a problem that its sender caused or has to wait out. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        // Expected, and thrown as often as anybody likes to send nonsense: it carries no stack trace.
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
