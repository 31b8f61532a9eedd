package guilty.office;

import dev.supportdesk.markdown.MarkdownFolder;

/** Breaks a rule: a room other than the server that sees an adapter. */
public record WiresByTheBackDoor(MarkdownFolder folder) {}
