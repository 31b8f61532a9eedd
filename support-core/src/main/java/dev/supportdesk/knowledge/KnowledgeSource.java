package dev.supportdesk.knowledge;

/**
 * Where the articles come from: a folder, a file, a system of the host.
 *
 * <p>Safe for use by several threads.
 */
public interface KnowledgeSource {
    /**
     * The articles as they are now. An article that cannot be read any more stays as it last was, and the corpus says so
     * in a warning; a source that was never readable gives an empty corpus with a warning. Asked before every question:
     * when nothing has changed it is quick and returns the same instance as before.
     */
    Corpus read();
}
