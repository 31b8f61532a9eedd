/** How a host embeds the desk. Each example is a test that runs; README shows parts of them to the letter. */
@NullMarked
package dev.supportdesk.examples;

import org.jspecify.annotations.NullMarked;
