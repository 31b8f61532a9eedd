/** Puts the server together: configuration, wiring, start and stop, and the command line. */
@NullMarked
package dev.supportdesk.server;

import org.jspecify.annotations.NullMarked;
