package dev.supportdesk.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cases that are run together against one knowledge.
 *
 * @param name for tables and reports
 */
public record Suite(String name, List<Case> cases) {
    public Suite {
        cases = List.copyOf(cases);
        Set<String> seen = new HashSet<>();
        for (Case each : cases) {
            if (!seen.add(each.id())) {
                throw new IllegalArgumentException("Two cases of " + name + " have the id " + each.id());
            }
        }
    }
}
