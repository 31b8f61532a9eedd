package dev.supportdesk.jdbc;

import java.sql.SQLException;

/** Says in one sentence why a database could not be opened. */
final class SetupFailures {
    private SetupFailures() {}

    static StorageSetupException describing(Exception e) {
        if (e instanceof StorageSetupException described) {
            return described;
        }
        String sentence = Failures.sqlException(e)
                .map(SetupFailures::sentence)
                .orElse("The database could not be opened: " + e.getMessage());
        return new StorageSetupException(sentence, e);
    }

    private static String sentence(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        // H2's states are its own five-digit codes, PostgreSQL's those of the standard.
        return switch (state) {
            case "90020" ->
                "The database is in use by another process: stop that process, or choose another data folder";
            case "90028", "90031", "90062", "90097" ->
                "The database's file cannot be created or written: check who owns the"
                        + " data folder, and whether the disk is full";
            case "90030" -> "The database's file is damaged: restore it from a backup";
            case "90048" -> "The database's file was written by another version of H2, which this one cannot read";
            case "90040" ->
                "The user of our own H2 database must have admin rights: without them it cannot be made to write"
                        + " at every commit";
            case "28000", "28P01" -> "The database refuses this user or password";
            case "3D000" -> "The PostgreSQL server has no database of this name: create it first";
            case "42501" ->
                "The database's user may not make or use the tables: grant it CREATE on the schema, and let it own them";
            case "57P03" -> "The PostgreSQL server is starting or stopping: try again in a moment";
            // A pool that ran out of time has no state to tell.
            case "null" -> "The pool gave no connection in time: it must hold at least two";
            default ->
                state.startsWith("08")
                        ? "The database server cannot be reached: check that it is running, and the host and port in its URL"
                        : "The database could not be opened (SQLState " + state + ")";
        };
    }
}
