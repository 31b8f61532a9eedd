/** Keeps conversations in H2 or PostgreSQL. */
@NullMarked
package dev.supportdesk.jdbc;

import org.jspecify.annotations.NullMarked;
