package dev.supportdesk.knowledge;

/**
 * A passage that a search found.
 *
 * @param score higher is better; comparable only within one search
 */
public record Hit(Article article, Passage passage, double score) {}
