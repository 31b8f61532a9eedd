package dev.supportdesk.jdbc;

import dev.supportdesk.conversation.StoreException;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/** What a database's refusals mean. */
final class Failures {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String FOREIGN_KEY_VIOLATION_H2 = "23506";

    private Failures() {}

    static boolean isUniqueViolation(JdbiException e) {
        return state(e).equals(UNIQUE_VIOLATION);
    }

    static boolean isForeignKeyViolation(JdbiException e) {
        return state(e).equals(FOREIGN_KEY_VIOLATION) || state(e).equals(FOREIGN_KEY_VIOLATION_H2);
    }

    static StoreException storeException(JdbiException e) {
        Throwable cause =
                sqlException(e).<Throwable>map(Failures::withoutValues).orElse(e);
        return new StoreException("The database could not be read or written (SQLState " + state(e) + ")", cause);
    }

    /** The first SQL exception among the causes. */
    static Optional<SQLException> sqlException(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static String state(JdbiException e) {
        return sqlException(e).map(SQLException::getSQLState).orElse("unknown");
    }

    /**
     * The messages of classes 22 and 23 repeat the values that were refused, which may be a customer's words or the id of
     * a conversation: they do not belong in a log.
     */
    private static SQLException withoutValues(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (!state.startsWith("22") && !state.startsWith("23")) {
            return e;
        }
        SQLException bare = new SQLException("SQLState " + state, state, e.getErrorCode());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }
}
