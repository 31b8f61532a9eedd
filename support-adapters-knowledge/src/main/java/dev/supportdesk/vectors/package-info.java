/** Sentence vectors computed in this process: the model, its cache on disk, and exact search over them. */
@NullMarked
package dev.supportdesk.vectors;

import org.jspecify.annotations.NullMarked;
