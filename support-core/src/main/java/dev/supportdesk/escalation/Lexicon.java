package dev.supportdesk.escalation;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Numbers the words of a language pack, so that matching compares numbers. Grows while a pack is read. */
final class Lexicon {
    static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers = new HashMap<>();

    int add(String word) {
        return numbers.computeIfAbsent(word, added -> numbers.size());
    }

    int numberOf(String word) {
        return numbers.getOrDefault(word, UNKNOWN);
    }

    Set<String> words() {
        return Collections.unmodifiableSet(numbers.keySet());
    }
}
