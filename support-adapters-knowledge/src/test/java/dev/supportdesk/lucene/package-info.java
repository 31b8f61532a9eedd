/** Tests of the search. */
@NullMarked
package dev.supportdesk.lucene;

import org.jspecify.annotations.NullMarked;
