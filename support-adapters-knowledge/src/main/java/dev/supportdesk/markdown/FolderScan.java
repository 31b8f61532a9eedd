package dev.supportdesk.markdown;

import dev.supportdesk.knowledge.ArticleId;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One walk over a folder: which articles it holds and what their files look like from outside. No file is opened. */
final class FolderScan {
    /** What changes when a file is written or replaced. */
    record FileState(
            Path path,
            long size,
            FileTime modified,
            @Nullable Object key) {}

    private static final String ENDING = ".md";

    private final Path folder;
    private final int maxFiles;
    private final Map<ArticleId, FileState> files = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final Set<Path> followed = new HashSet<>();
    private boolean exists = true;
    private boolean full;

    private FolderScan(Path folder, int maxFiles) {
        this.folder = folder;
        this.maxFiles = maxFiles;
    }

    static FolderScan of(Path folder, int maxFiles) {
        FolderScan scan = new FolderScan(folder, maxFiles);
        scan.exists = Files.isDirectory(folder);
        if (scan.exists) {
            scan.walk(folder, "");
        }
        if (scan.full) {
            scan.warnings.add("The knowledge folder " + folder + " holds more than " + maxFiles
                    + " articles, and the others are not in use: delete some, or split the folder");
        }
        return scan;
    }

    /** Whether there is such a folder. */
    boolean exists() {
        return exists;
    }

    Map<ArticleId, FileState> files() {
        return files;
    }

    List<String> warnings() {
        return warnings;
    }

    /** Whether the article lies in a part of the folder that could not be looked into. */
    boolean couldNotSee(ArticleId id) {
        return unreadable.stream()
                .anyMatch(path -> path.isEmpty() || path.endsWith("/")
                        ? id.value().startsWith(path)
                        : id.value().equals(path));
    }

    /** @param prefix the path of {@code directory} below the folder, with a slash at its end */
    private void walk(Path directory, String prefix) {
        for (Path entry : entries(directory, prefix)) {
            String name = entry.getFileName().toString();
            if (name.startsWith(".") || full) {
                continue;
            }
            try {
                visit(directory, entry, prefix + name);
            } catch (NoSuchFileException e) {
                // Deleted since the directory was listed, or a link to nothing.
            } catch (IOException e) {
                unreadable.add(prefix + withoutEnding(name));
                unreadable.add(prefix + name + "/");
                warnings.add(prefix + name + " cannot be looked at (" + e + "): check its permissions");
            }
        }
    }

    private List<Path> entries(Path directory, String prefix) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            exists &= !prefix.isEmpty();
            return List.of();
        } catch (IOException | DirectoryIteratorException e) {
            unreadable.add(prefix);
            warnings.add("The folder " + directory + " cannot be read (" + e + "): check its permissions");
        }
        Collections.sort(entries);
        return entries;
    }

    private void visit(Path directory, Path entry, String path) throws IOException {
        BasicFileAttributes own = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (own.isDirectory()) {
            walk(entry, path + "/");
        } else if (own.isRegularFile()) {
            add(entry, path, own);
        } else if (own.isSymbolicLink()) {
            follow(directory, entry, path);
        }
    }

    private void follow(Path directory, Path link, String path) throws IOException {
        BasicFileAttributes target = Files.readAttributes(link, BasicFileAttributes.class);
        if (!target.isDirectory() && !path.endsWith(ENDING)) {
            return;
        }
        Path real = link.toRealPath();
        if (!real.startsWith(folder.toRealPath())) {
            warnings.add(path + " is a link that leaves the knowledge folder, and is skipped: copy what it points to");
        } else if (target.isRegularFile()) {
            add(link, path, target);
        } else if (target.isDirectory() && !directory.toRealPath().startsWith(real) && followed.add(real)) {
            walk(link, path + "/");
            followed.remove(real);
        }
    }

    private void add(Path file, String path, BasicFileAttributes attributes) {
        if (!path.endsWith(ENDING)) {
            return;
        }
        if (files.size() == maxFiles) {
            full = true;
            return;
        }
        try {
            ArticleId id = new ArticleId(withoutEnding(path));
            FileState state =
                    new FileState(file, attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
            if (files.putIfAbsent(id, state) != null) {
                warnings.add(path + " has a name that this system cannot tell from another's: rename it");
            }
        } catch (IllegalArgumentException e) {
            warnings.add(path.replaceAll("\\p{Cntrl}", "?") + " is skipped: its path is longer than 200 characters"
                    + " or holds control characters: rename it");
        }
    }

    private static String withoutEnding(String path) {
        return path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : path;
    }
}
