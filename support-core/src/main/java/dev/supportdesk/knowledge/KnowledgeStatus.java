package dev.supportdesk.knowledge;

import java.util.List;

/**
 * What the desk knows at this moment.
 *
 * @param revision of the whole corpus
 * @param vectors whether passages are found by their meaning too
 * @param warnings what could not be read
 */
public record KnowledgeStatus(
        int articles, int passages, Revision revision, VectorState vectors, List<String> warnings) {
    public KnowledgeStatus {
        warnings = List.copyOf(warnings);
    }
}
