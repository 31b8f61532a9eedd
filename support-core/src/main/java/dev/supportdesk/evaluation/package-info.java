/** Suites of labelled questions and the figures a desk reaches on them. */
@NullMarked
package dev.supportdesk.evaluation;

import org.jspecify.annotations.NullMarked;
