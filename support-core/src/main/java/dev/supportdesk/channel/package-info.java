/** Where customers write, and what arrives from there. */
@NullMarked
package dev.supportdesk.channel;

import org.jspecify.annotations.NullMarked;
