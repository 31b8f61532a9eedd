package dev.supportdesk.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supportdesk.conversation.Mode;
import dev.supportdesk.evaluation.Case;
import dev.supportdesk.evaluation.Expectation;
import dev.supportdesk.evaluation.LabelledText;
import dev.supportdesk.evaluation.Suite;
import dev.supportdesk.knowledge.ArticleId;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads suites of questions and labelled texts.
 *
 * <p>A suite is a file of JSON lines: {@code "text"} or {@code "turns"}, what should come of it ({@code "relevant"}, the ids
 * of the articles that answer, where none means that the desk must abstain; or {@code "expect"}: {@code answer},
 * {@code abstain} or {@code escalate}), and if need be {@code "id"}, {@code "mode"}, {@code "contains"} and
 * {@code "must_not_contain"}. Other fields are ignored.
 *
 * <p>Labels are a file of tab-separated rows: 1 or 0, anything, and the text.
 */
final class SuiteFile {
    private SuiteFile() {}

    /** @throws StartException if the file cannot be read, naming each bad row */
    static Suite suite(Path file) {
        List<Case> cases = InputLines.read(file, (row, line) -> Optional.of(toCase(JsonRow.of(row), line)));
        try {
            return new Suite(String.valueOf(file.getFileName()), cases);
        } catch (IllegalArgumentException e) {
            throw StartException.misconfigured(e.getMessage() + ": give each its own.");
        }
    }

    private static Case toCase(JsonRow row, int line) throws BadRowException {
        if (!row.has("relevant") && !row.has("expect")) {
            throw new BadRowException("needs \"relevant\" (article ids, none if nothing answers) or \"expect\"");
        }
        Set<ArticleId> relevant = new LinkedHashSet<>();
        try {
            for (String id : row.texts("relevant")) {
                relevant.add(new ArticleId(id));
            }
            return new Case(
                    id(row, line),
                    turns(row),
                    mode(row.text("mode").orElse("public")),
                    relevant,
                    expectation(row, relevant),
                    row.texts("contains"),
                    row.texts("must_not_contain"));
        } catch (IllegalArgumentException e) {
            throw new BadRowException("cannot be used: " + e.getMessage());
        }
    }

    private static String id(JsonRow row, int line) {
        JsonNode id = row.object().get("id");
        return id == null || id.isNull() || id.asText().isBlank() ? "line " + line : id.asText();
    }

    private static List<String> turns(JsonRow row) throws BadRowException {
        if (row.has("text") == row.has("turns")) {
            throw new BadRowException("needs either \"text\" or \"turns\"");
        }
        return row.has("text") ? List.of(row.required("text")) : row.texts("turns");
    }

    private static Mode mode(String token) throws BadRowException {
        return switch (token) {
            case "public" -> Mode.PUBLIC;
            case "private" -> Mode.PRIVATE;
            default -> throw new BadRowException("has the unknown mode \"" + token + "\": write public or private");
        };
    }

    private static Expectation expectation(JsonRow row, Set<ArticleId> relevant) throws BadRowException {
        Optional<String> token = row.text("expect");
        if (token.isPresent()) {
            return Expectation.ofToken(token.get());
        }
        return relevant.isEmpty() ? Expectation.ABSTAIN : Expectation.ANSWER;
    }

    /** @throws StartException if the file cannot be read, naming each bad row */
    static List<LabelledText> labels(Path file) {
        return InputLines.read(file, (row, line) -> toLabel(file, row, line));
    }

    private static Optional<LabelledText> toLabel(Path file, String row, int line) throws BadRowException {
        String[] columns = row.split("\t", 3);
        if (columns.length < 3 || columns[2].isBlank()) {
            throw new BadRowException("needs a label, a detail and a text, with tabs between them");
        }
        return switch (columns[0].strip()) {
            case "1" -> Optional.of(new LabelledText(file + ":" + line, columns[2], true));
            case "0" -> Optional.of(new LabelledText(file + ":" + line, columns[2], false));
            case "label" -> header(line);
            default -> throw new BadRowException("has the label \"" + columns[0] + "\": write 1 or 0");
        };
    }

    private static Optional<LabelledText> header(int line) throws BadRowException {
        if (line > 1) {
            throw new BadRowException("is a header, which belongs on line 1 only");
        }
        return Optional.empty();
    }
}
