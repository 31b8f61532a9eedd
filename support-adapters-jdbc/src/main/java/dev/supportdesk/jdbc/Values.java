package dev.supportdesk.jdbc;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/** How the domain's values stand in columns. Both databases keep instants to the microsecond, whatever their time zone. */
final class Values {
    private Values() {}

    static Argument text(@Nullable String value) {
        return (position, statement, context) -> statement.setString(position, value);
    }

    static Argument text(@Nullable Object value) {
        return text(value == null ? null : value.toString());
    }

    static Argument number(int value) {
        return (position, statement, context) -> statement.setInt(position, value);
    }

    static Argument instant(@Nullable Instant value) {
        OffsetDateTime utc = value == null ? null : value.atOffset(ZoneOffset.UTC);
        return (position, statement, context) -> statement.setObject(position, utc, Types.TIMESTAMP_WITH_TIMEZONE);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable URI uriOrNull(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : URI.create(value);
    }

    /** The constant whose token this is. */
    static <E extends Enum<E>> E token(Class<E> type, String token) {
        return Enum.valueOf(type, token.toUpperCase(Locale.ROOT));
    }
}
