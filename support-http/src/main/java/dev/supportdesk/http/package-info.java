/** The desk over HTTP: routes, limits, and the one shape of every error. */
@NullMarked
package dev.supportdesk.http;

import org.jspecify.annotations.NullMarked;
