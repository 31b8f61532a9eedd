package dev.supportdesk.evaluation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What became of the cases that were right once. A case that is not run any more is neither lost nor won.
 *
 * @param lost ids of cases that were right before and are wrong now, in the order of the run
 * @param won ids of cases that are right now and were not before, in the order of the run
 */
public record Comparison(List<String> lost, List<String> won) {
    public Comparison {
        lost = List.copyOf(lost);
        won = List.copyOf(won);
    }

    /**
     * Compares a run with an earlier one.
     *
     * @param rightBefore ids of the cases that were right in the earlier run
     */
    public static Comparison of(Set<String> rightBefore, List<Verdict> now) {
        return new Comparison(
                now.stream()
                        .filter(v -> !v.right() && rightBefore.contains(v.id()))
                        .map(Verdict::id)
                        .toList(),
                now.stream()
                        .filter(v -> v.right() && !rightBefore.contains(v.id()))
                        .map(Verdict::id)
                        .toList());
    }

    /** The ids of the cases that are right, sorted: what a later run is compared with. */
    public static Set<String> rightIn(List<Verdict> verdicts) {
        return verdicts.stream().filter(Verdict::right).map(Verdict::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
