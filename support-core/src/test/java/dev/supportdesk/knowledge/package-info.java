/** Contract suites and fixtures of the knowledge ports. */
@NullMarked
package dev.supportdesk.knowledge;

import org.jspecify.annotations.NullMarked;
