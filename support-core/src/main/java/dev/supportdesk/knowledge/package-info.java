/** What the company knows: articles, their passages, and how a question finds them. */
@NullMarked
package dev.supportdesk.knowledge;

import org.jspecify.annotations.NullMarked;
