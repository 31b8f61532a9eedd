package dev.supportdesk.evaluation;

/**
 * A text with a yes-or-no label, such as: does it ask for a person?
 *
 * @param id unique within its set
 */
public record LabelledText(String id, String text, boolean label) {}
