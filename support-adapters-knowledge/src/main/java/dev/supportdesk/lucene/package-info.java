/** The knowledge index: text search on Lucene, vectors beside it, and how sure the desk may be of what they find. */
@NullMarked
package dev.supportdesk.lucene;

import org.jspecify.annotations.NullMarked;
