package guilty.knowledge;

import javax.sql.DataSource;

/** Breaks a rule: a feature that knows a technology. */
public record SpeaksToADatabase(DataSource source) {}
