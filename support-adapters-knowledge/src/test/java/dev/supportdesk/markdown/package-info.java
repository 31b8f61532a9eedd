/** Tests of Markdown as knowledge. */
@NullMarked
package dev.supportdesk.markdown;

import org.jspecify.annotations.NullMarked;
