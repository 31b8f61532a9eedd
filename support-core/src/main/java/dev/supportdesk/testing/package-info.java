/** Settable clocks and ids for the tests of whoever embeds the desk. */
@NullMarked
package dev.supportdesk.testing;

import org.jspecify.annotations.NullMarked;
