package dev.supportdesk.lucene;

/**
 * A word of a text.
 *
 * @param form lower case, without accents
 * @param stem the form without its endings (Porter 1980, "An algorithm for suffix stripping")
 * @param function whether it shapes the sentence rather than says what it is about
 */
record Word(String form, String stem, boolean function) {}
