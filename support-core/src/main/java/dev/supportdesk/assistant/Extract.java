package dev.supportdesk.assistant;

import dev.supportdesk.knowledge.Hit;
import dev.supportdesk.knowledge.Passage;
import dev.supportdesk.knowledge.Sentence;
import dev.supportdesk.knowledge.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the sentences of a passage that answer a question: a few that stand together, so that what refers to the
 * sentence before it still makes sense. The beginning is preferred, since that is where good articles answer.
 */
final class Extract {
    /** About 200 tokens: what one reads at a glance. */
    private static final int LONGEST = 900;

    private Extract() {}

    /** At most {@code most} sentences in their order; a list that a sentence announces counts with it as one. */
    static List<Sentence> from(Hit hit, String question, int most) {
        List<List<Sentence>> units = units(hit.passage());
        if (units.isEmpty()) {
            return List.of();
        }
        Set<String> asked = new HashSet<>(Terms.contentOf(question));
        List<Set<String>> said = units.stream().map(Extract::words).toList();
        int best = 0;
        int bestCovered = covered(said, 0, most, asked);
        for (int start = 1; start + most <= units.size(); start++) {
            int covered = covered(said, start, most, asked);
            // Two words more than the best so far: one may be chance, and leaving the beginning has a price.
            if (covered >= bestCovered + 2) {
                best = start;
                bestCovered = covered;
            }
        }
        return shortened(units.subList(best, Math.min(units.size(), best + most)));
    }

    private static List<List<Sentence>> units(Passage passage) {
        List<List<Sentence>> units = new ArrayList<>();
        List<Sentence> last = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            boolean item = !last.isEmpty() && last.get(0).text().endsWith(":") && !isComplete(sentence.text());
            if (!item) {
                last = new ArrayList<>();
                units.add(last);
            }
            last.add(sentence);
        }
        return units;
    }

    private static Set<String> words(List<Sentence> unit) {
        Set<String> words = new HashSet<>();
        unit.forEach(sentence -> words.addAll(Terms.contentOf(sentence.text())));
        return words;
    }

    private static int covered(List<Set<String>> said, int start, int most, Set<String> asked) {
        List<Set<String>> window = said.subList(start, Math.min(said.size(), start + most));
        return (int) asked.stream()
                .filter(word -> window.stream().anyMatch(words -> words.contains(word)))
                .count();
    }

    private static List<Sentence> shortened(List<List<Sentence>> units) {
        List<Sentence> chosen = new ArrayList<>();
        int length = 0;
        for (List<Sentence> unit : units) {
            for (Sentence sentence : unit) {
                length += sentence.text().length() + 1;
                if (!chosen.isEmpty() && length > LONGEST) {
                    return chosen;
                }
                chosen.add(sentence);
            }
        }
        return chosen;
    }

    /** The sentences as one text; what stood in a list stands on lines of its own. */
    static String join(List<Sentence> sentences) {
        StringBuilder text = new StringBuilder();
        for (Sentence sentence : sentences) {
            if (text.length() > 0) {
                text.append(isComplete(text) && isComplete(sentence.text()) ? ' ' : '\n');
            }
            text.append(sentence.text());
        }
        return text.toString();
    }

    private static boolean isComplete(CharSequence sentence) {
        int end = sentence.length();
        while (end > 0 && "\"')]\u201d\u2019\u00bb".indexOf(sentence.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?\u2026".indexOf(sentence.charAt(end - 1)) >= 0;
    }
}
