package dev.supportdesk.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Where a desk without a database server keeps its data: one H2 file in a folder. */
public final class H2File {
    /**
     * Written at every commit; the pool decides when it is closed; no trace file, which would repeat customers' words;
     * every statement of this adapter stays prepared.
     */
    private static final String SETTINGS =
            ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=64";

    private H2File() {}

    /**
     * The JDBC URL of the database in a folder. Makes the folder if there is none; on POSIX systems only its owner may
     * look into it.
     *
     * @throws StorageSetupException if there is no such folder and it cannot be made, if nothing can be written there, or
     *     if its name holds a semicolon, which H2 would take for the end of the name
     */
    public static String url(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (absolute.toString().indexOf(';') >= 0) {
            throw new StorageSetupException(
                    "The data folder's name cannot hold a semicolon: choose another folder", null);
        }
        if (!Files.isDirectory(absolute)) {
            make(absolute);
        }
        if (!Files.isWritable(absolute)) {
            throw new StorageSetupException(
                    "Nothing can be written to the data folder " + absolute
                            + ": give this user the right to, or choose another folder",
                    null);
        }
        return "jdbc:h2:file:" + absolute.resolve("support").toString().replace('\\', '/') + SETTINGS;
    }

    private static void make(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createDirectories(folder, ownerOnly);
        } catch (IOException e) {
            throw new StorageSetupException(
                    "The data folder " + folder
                            + " cannot be made: give this user the right to, or choose another folder",
                    e);
        }
    }
}
