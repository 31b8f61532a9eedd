package dev.supportdesk.conversation;

import dev.supportdesk.knowledge.Revision;
import java.time.Duration;

/**
 * How an assistant's message came about: enough to explain it later.
 *
 * @param answeredBy what the words rest on
 * @param retrieval how the knowledge was searched: {@code bm25}, {@code vector}, {@code hybrid}, or {@code none}
 * @param confidence how likely the best passage was to answer, 0 to 1
 * @param knowledge the revision of the whole corpus that was searched
 * @param latency from the customer's message to this one, to the microsecond
 */
public record Provenance(
        AnsweredBy answeredBy, String retrieval, double confidence, Revision knowledge, Duration latency) {}
