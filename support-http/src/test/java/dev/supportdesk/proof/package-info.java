/**
 * Proofs that take longer than a test may: kills under load, figures of speed and memory. Each is a command of its own,
 * run by {@code ./prove}; none is a timed unit test.
 */
@NullMarked
package dev.supportdesk.proof;

import org.jspecify.annotations.NullMarked;
