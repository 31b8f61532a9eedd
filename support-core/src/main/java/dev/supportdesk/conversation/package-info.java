/** The record of what happens between a customer and the desk, and the ports that keep it. */
@NullMarked
package dev.supportdesk.conversation;

import org.jspecify.annotations.NullMarked;
