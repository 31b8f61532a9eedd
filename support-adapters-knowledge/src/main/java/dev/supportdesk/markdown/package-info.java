/** Knowledge as a folder of Markdown files that people edit. */
@NullMarked
package dev.supportdesk.markdown;

import org.jspecify.annotations.NullMarked;
