package dev.supportdesk.server;

import dev.supportdesk.evaluation.Verdict;
import dev.supportdesk.server.Evaluator.Outcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints outcomes as a table for people: a row for each run, a dash for what was not measured. */
final class EvalTable {
    private static final int MOST_WRONG_SHOWN = 20;
    private static final Map<String, String> HEADINGS = headings();

    private EvalTable() {}

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("queries", "queries");
        headings.put("ndcg_at_10", "nDCG@10");
        headings.put("hit_at_1", "hit@1");
        headings.put("hit_at_5", "hit@5");
        headings.put("mrr_at_10", "MRR@10");
        headings.put("auroc", "AUROC");
        headings.put("coverage", "coverage");
        headings.put("false_answers", "false");
        headings.put("false_answers_at_90_coverage", "false@90");
        headings.put("precision", "precision");
        headings.put("recall", "recall");
        headings.put("f1", "F1");
        headings.put("p50_ms", "p50 ms");
        headings.put("p99_ms", "p99 ms");
        headings.put("index_ms", "index ms");
        return headings;
    }

    /** @param means whether a row with the mean follows for each way of searching */
    static void print(List<Outcome> outcomes, boolean means, PrintStream out) {
        List<List<String>> rows = new ArrayList<>();
        List<String> first = new ArrayList<>(List.of("set", "retrieval"));
        first.addAll(HEADINGS.values());
        first.add("right");
        rows.add(first);
        for (Outcome outcome : outcomes) {
            rows.add(row(outcome.set(), outcome.retrieval(), outcome.figures().all(), right(outcome)));
        }
        if (means) {
            rows.addAll(means(outcomes));
        }
        align(rows).forEach(out::println);
        outcomes.stream().filter(outcome -> !means).forEach(outcome -> printWrong(outcome, out));
    }

    private static List<List<String>> means(List<Outcome> outcomes) {
        Map<String, List<EvalFigures>> runs = new LinkedHashMap<>();
        outcomes.forEach(outcome -> runs.computeIfAbsent(outcome.retrieval(), name -> new ArrayList<>())
                .add(outcome.figures()));
        List<List<String>> rows = new ArrayList<>();
        runs.forEach((retrieval, figures) -> rows.add(row("mean", retrieval, EvalFigures.mean(figures), "-")));
        return rows;
    }

    private static List<String> row(String set, String retrieval, Map<String, @Nullable Object> figures, String right) {
        List<String> row = new ArrayList<>(List.of(set, retrieval));
        HEADINGS.keySet().forEach(name -> row.add(cell(name, figures.get(name))));
        row.add(right);
        return row;
    }

    private static String cell(String name, @Nullable Object value) {
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, name.equals("index_ms") ? "%.0f" : "%.3f", number);
        }
        return value == null ? "-" : value.toString();
    }

    private static String right(Outcome outcome) {
        long right = outcome.verdicts().stream().filter(Verdict::right).count();
        return right + "/" + outcome.verdicts().size();
    }

    private static List<String> align(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            // Names stand on the left of their column, figures on the right.
            String form = i < 2 ? "%-" + widths[i] + "s" : "%" + widths[i] + "s";
            line.append(i == 0 ? "" : "  ").append(String.format(Locale.ROOT, form, row.get(i)));
        }
        return line.toString().stripTrailing();
    }

    private static void printWrong(Outcome outcome, PrintStream out) {
        List<Verdict> wrong =
                outcome.verdicts().stream().filter(verdict -> !verdict.right()).toList();
        wrong.stream()
                .limit(MOST_WRONG_SHOWN)
                .forEach(verdict ->
                        out.println("wrong with " + outcome.retrieval() + ": " + verdict.id() + ": " + verdict.why()));
        if (wrong.size() > MOST_WRONG_SHOWN) {
            out.println("... and " + (wrong.size() - MOST_WRONG_SHOWN) + " more");
        }
    }
}
