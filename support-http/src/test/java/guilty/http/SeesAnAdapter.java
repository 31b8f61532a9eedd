package guilty.http;

import dev.supportdesk.jdbc.JdbcStorage;

/** Breaks a rule: a route that knows which database there is. */
public record SeesAnAdapter(JdbcStorage storage) {}
