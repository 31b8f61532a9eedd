package dev.supportdesk.knowledge;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells a full stop that ends a sentence from one that belongs to a shortening, an ordinal number or an initial. */
final class FullStop {
    /** Something always follows these. */
    private static final Set<String> NEVER_LAST = words("""
            e.g eg i.e vs approx incl excl cf esp resp mr mrs ms dr prof st hr fr z.b d.h u.a i.d.r bzw ca inkl
            exkl zzgl ggf evtl vgl sog bspw gem lt p.ej p.ex sr sra mme
            """);

    /** A number follows these, or they are the last word. */
    private static final Set<String> BEFORE_NUMBERS = words("""
            no nr fig abs art vol p pp s tel ext sec ver jan feb mar apr aug sep sept oct okt nov dec dez max
            min mind
            """);

    /** These may be the last word or not. */
    private static final Set<String> PERHAPS_LAST = words("""
            etc usw inc ltd co corp jr max min mind std monatl jährl str
            """);

    /** Words that often begin a sentence and are written small within one. */
    private static final Set<String> OPENING_WORDS = words("""
            the this that these those it you your we our they there here if when then to in on at for from by
            with after before as but and so not please what how why where who which click open choose go select
            all any each every only a an is are can do der die das dies diese dieser dieses ein eine er sie es
            wir ihr ihre wenn dann danach dort hier im am auf für mit nach bei von zu zum zur aber und oder
            nicht bitte was wie wo klicken öffnen wählen alle jede nur falls ab bis el la los las un una para en
            por le les il elle vous nous pour si
            """);

    private static final Set<String> MONTHS = words("""
            january february march april may june july august september october november december januar jänner
            februar märz mai juni juli oktober dezember
            """);

    private FullStop() {}

    private static Set<String> words(String list) {
        return Pattern.compile("\\s+").splitAsStream(list.strip()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the text at {@code next} reads like the middle of a sentence: it begins with a small letter. */
    static boolean goesOn(String text, int next) {
        int i = next;
        while (i < text.length() && "([{\"'“”„‘«»‹›*_".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        if (i == text.length() || !Character.isLowerCase(text.codePointAt(i))) {
            return false;
        }
        boolean address = text.startsWith("http", i) || text.startsWith("www.", i);
        boolean mixed = i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1));
        return !address && !mixed;
    }

    /**
     * Whether the full stop at {@code stop} ends the sentence that began at {@code start}, when what follows at
     * {@code next} does not begin with a small letter.
     */
    static boolean ends(String text, int start, int stop, int next, Locale language) {
        String word = wordBefore(text, start, stop);
        if (word.isEmpty()) {
            return true;
        }
        if (NEVER_LAST.contains(word) || NEVER_LAST.contains(joinedToTheWordBefore(text, start, stop, word))) {
            return false;
        }
        char following = text.charAt(next);
        boolean numberFollows = Character.isDigit(following) || following == '+' || following == '#';
        if (BEFORE_NUMBERS.contains(word) && numberFollows) {
            return false;
        }
        if (word.chars().allMatch(Character::isDigit)) {
            return endsAfterNumber(text, start, stop, word, next, language);
        }
        if (PERHAPS_LAST.contains(word) || isInitials(word)) {
            return OPENING_WORDS.contains(wordAt(text, next));
        }
        return true;
    }

    private static boolean endsAfterNumber(String text, int start, int stop, String number, int next, Locale language) {
        boolean label = stop - number.length() == start;
        if (label) {
            return false;
        }
        if (number.length() > 2) {
            return true;
        }
        String following = wordAt(text, next);
        if (language.getLanguage().equals("de")) {
            return OPENING_WORDS.contains(following);
        }
        return !MONTHS.contains(following);
    }

    /** {@code a.m}, {@code U.S} or a single letter. */
    private static boolean isInitials(String word) {
        for (int i = 0; i < word.length(); i++) {
            boolean expected = i % 2 == 0 ? Character.isLetter(word.charAt(i)) : word.charAt(i) == '.';
            if (!expected) {
                return false;
            }
        }
        return word.length() % 2 == 1;
    }

    /** Of {@code z. B.} both letters: {@code z.b}. */
    private static String joinedToTheWordBefore(String text, int start, int stop, String word) {
        int end = stop - word.length();
        while (end > start && Sentences.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end == start || text.charAt(end - 1) != '.') {
            // The first half of it: the stop of "z." in "z. B."
            int next = stop + 1;
            while (next < text.length() && Sentences.isSpace(text.charAt(next))) {
                next++;
            }
            return word + "." + wordAt(text, next);
        }
        return wordBefore(text, start, end - 1) + "." + word;
    }

    private static String wordBefore(String text, int start, int stop) {
        int from = stop;
        while (from > start && isWordSign(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, stop).toLowerCase(Locale.ROOT);
    }

    private static String wordAt(String text, int next) {
        int from = next;
        while (from < text.length()
                && !Character.isLetterOrDigit(text.charAt(from))
                && !Sentences.isSpace(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static boolean isWordSign(char c) {
        return !Sentences.isSpace(c) && "([{\"'“„‘«»/".indexOf(c) < 0;
    }
}
