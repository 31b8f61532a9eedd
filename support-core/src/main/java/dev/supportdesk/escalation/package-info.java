/** Decides when a conversation goes to a person, and names the rule that decided. */
@NullMarked
package dev.supportdesk.escalation;

import org.jspecify.annotations.NullMarked;
