package dev.supportdesk.server;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supportdesk.evaluation.Comparison;
import dev.supportdesk.evaluation.Verdict;
import dev.supportdesk.server.Evaluator.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The verdicts of a measurement, kept in a JSON file so that a later one can be compared: for each run, named by its set and
 * its way of searching, the cases that were right.
 */
record Baseline(Map<String, List<Verdict>> runs) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A case a line, so that a change shows in a comparison of two files. */
    private static final PrettyPrinter LINES =
            new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);

    static Baseline of(List<Outcome> outcomes) {
        Map<String, List<Verdict>> runs = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            runs.put(outcome.set() + " " + outcome.retrieval(), outcome.verdicts());
        }
        return new Baseline(runs);
    }

    /** @throws StartException if it is no file that {@link #write} wrote */
    static Baseline read(Path file) {
        Map<String, List<Verdict>> runs = new TreeMap<>();
        try {
            JsonNode root = JSON.readTree(file.toFile());
            if (!root.path("right").isObject()) {
                throw StartException.misconfigured(file + " is no baseline: write one with --save.");
            }
            root.get("right").properties().forEach(run -> {
                List<Verdict> right = new ArrayList<>();
                run.getValue().forEach(id -> right.add(Verdict.right(id.asText())));
                runs.put(run.getKey(), right);
            });
        } catch (IOException e) {
            throw StartException.misconfigured(
                    "The baseline " + file + " cannot be read, or is no JSON: write one with --save.");
        }
        return new Baseline(runs);
    }

    void write(Path file) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode right = root.putObject("right");
        runs.forEach((run, verdicts) -> {
            ArrayNode ids = right.putArray(run);
            Comparison.rightIn(verdicts).forEach(ids::add);
        });
        try {
            Files.writeString(file, JSON.writer(LINES).writeValueAsString(root) + "\n");
        } catch (IOException e) {
            throw StartException.broken(file + " cannot be written: choose another file for --save.", e);
        }
    }

    /** The cases that were right in {@code before} and are wrong now, with what is wrong with each. */
    List<String> lostSince(Baseline before) {
        List<String> lost = new ArrayList<>();
        runs.forEach((run, verdicts) -> {
            Set<String> right = Comparison.rightIn(before.runs.getOrDefault(run, List.of()));
            Set<String> ids = new TreeSet<>(Comparison.of(right, verdicts).lost());
            verdicts.stream()
                    .filter(verdict -> ids.contains(verdict.id()))
                    .forEach(verdict -> lost.add(run + " " + verdict.id() + ": " + verdict.why()));
        });
        return lost;
    }
}
