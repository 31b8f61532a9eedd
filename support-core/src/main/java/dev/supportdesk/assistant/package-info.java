/** Takes a customer's question and answers it from the knowledge, with citations, or says that it cannot. */
@NullMarked
package dev.supportdesk.assistant;

import org.jspecify.annotations.NullMarked;
