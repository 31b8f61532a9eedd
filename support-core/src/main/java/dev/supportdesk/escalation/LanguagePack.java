package dev.supportdesk.escalation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How people ask for a person in one language: phrases that say so, and phrases that take it back. Immutable. */
final class LanguagePack {
    /** What finding a phrase means. */
    enum Effect {
        /** The wish for a person, unless masked or negated. */
        WISH,
        /** The wish for a person, said by turning the bot down; masks and negations are part of it. */
        REFUSAL,
        /** These words mean something else here ("human resources"). */
        MASK,
        /** What follows in this clause is not wanted. */
        NEGATION;

        boolean isWish() {
            return this == WISH || this == REFUSAL;
        }
    }

    /** A phrase and what it means. */
    record Rule(String name, Effect effect, Phrase phrase) {}

    private final String language;
    private final List<Rule> wishes;
    private final List<Rule> objections;
    private final Lexicon lexicon;
    private final Spelling spelling;
    private final Set<String> elided;
    private final Vocabulary fillers;
    private final Vocabulary stops;
    private final Vocabulary turns;

    LanguagePack(
            String language,
            List<Rule> rules,
            Lexicon lexicon,
            Spelling spelling,
            Set<String> elided,
            Vocabulary fillers,
            Vocabulary stops,
            Vocabulary turns) {
        this.language = language;
        this.wishes = rules.stream().filter(rule -> rule.effect().isWish()).toList();
        this.objections = rules.stream().filter(rule -> !rule.effect().isWish()).toList();
        this.lexicon = lexicon;
        this.spelling = spelling;
        this.elided = Set.copyOf(elided);
        this.fillers = fillers;
        this.stops = stops;
        this.turns = turns;
    }

    Optional<WantsPerson.Match> in(Words words) {
        var text = new Clauses(words.read(elided, spelling::corrected), lexicon, fillers, stops);
        var found = find(wishes, text);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var objectedTo = objectedTo(text);
        return found.stream()
                .filter(wish -> wish.rule().effect() == Effect.REFUSAL || !wish.overlaps(objectedTo))
                .min(Comparator.comparingInt(Found::start))
                .map(wish -> new WantsPerson.Match(wish.rule().name(), language, text.text(wish.start(), wish.end())));
    }

    private static List<Found> find(List<Rule> rules, Clauses text) {
        var known = text.numbers();
        var found = new ArrayList<Found>();
        for (var rule : rules) {
            if (rule.phrase().canBeMadeOf(known)) {
                for (var at = 0; at < text.size(); at++) {
                    var end = text.number(at) == Lexicon.UNKNOWN
                            ? Phrase.NOT_FOUND
                            : rule.phrase().endAt(text, at);
                    if (end != Phrase.NOT_FOUND) {
                        found.add(new Found(rule, at, end));
                    }
                }
            }
        }
        return found;
    }

    /** The words that mean something else or are not wanted. */
    private BitSet objectedTo(Clauses text) {
        var places = new BitSet();
        var thoughtEnds = thoughtEnds(text);
        for (var objection : find(objections, text)) {
            var isNegation = objection.rule().effect() == Effect.NEGATION;
            places.set(objection.start(), isNegation ? thoughtEnds[objection.end()] : objection.end());
        }
        return places;
    }

    /** For every place, where the thought that goes on there ends. */
    private int[] thoughtEnds(Clauses text) {
        var ends = new int[text.size() + 1];
        for (var at = text.size(); at >= 0; at--) {
            var endsHere = text.hasClauseBreakAt(at) || turns.lengthsAt(text, at).length > 0;
            ends[at] = endsHere ? at : ends[at + 1];
        }
        return ends;
    }

    private record Found(Rule rule, int start, int end) {
        boolean overlaps(BitSet places) {
            var next = places.nextSetBit(start);
            return next >= 0 && next < end;
        }
    }
}
