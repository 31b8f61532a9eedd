package dev.supportdesk.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file of rows, one a line, for a command: every bad row is reported, with file and line. */
final class InputLines {
    private static final int MOST_PROBLEMS_SHOWN = 20;

    private InputLines() {}

    /** Makes something of a row, or nothing. */
    interface RowReader<T> {
        Optional<T> read(String row, int line) throws BadRowException;
    }

    /**
     * What {@code reader} makes of the rows that are not blank.
     *
     * @throws StartException with a sentence for each bad row, or if the file cannot be read or has no row
     */
    static <T> List<T> read(Path file, RowReader<T> reader) {
        List<T> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int line = 0;
        for (String row : lines(file)) {
            line++;
            if (!row.isBlank()) {
                try {
                    reader.read(row, line).ifPresent(rows::add);
                } catch (BadRowException e) {
                    problems.add(file + ":" + line + ": the row " + e.getMessage() + ".");
                }
            }
        }
        if (!problems.isEmpty()) {
            throw StartException.misconfigured(shown(problems));
        }
        if (rows.isEmpty()) {
            throw StartException.misconfigured(file + " has no rows: write one a line.");
        }
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            throw StartException.misconfigured(file + " is not UTF-8: save it in that encoding.");
        } catch (NoSuchFileException e) {
            throw StartException.misconfigured("There is no file " + file + ".");
        } catch (IOException e) {
            throw StartException.broken(file + " cannot be read: check that it is a file and who may read it.", e);
        }
    }

    private static List<String> shown(List<String> problems) {
        if (problems.size() <= MOST_PROBLEMS_SHOWN) {
            return problems;
        }
        List<String> first = new ArrayList<>(problems.subList(0, MOST_PROBLEMS_SHOWN));
        first.add("... and " + (problems.size() - MOST_PROBLEMS_SHOWN) + " more rows.");
        return first;
    }
}
