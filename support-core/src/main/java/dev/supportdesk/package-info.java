/** SupportDesk as a library: {@link dev.supportdesk.SupportDesk} puts a desk together and hands out its use cases. */
@NullMarked
package dev.supportdesk;

import org.jspecify.annotations.NullMarked;
