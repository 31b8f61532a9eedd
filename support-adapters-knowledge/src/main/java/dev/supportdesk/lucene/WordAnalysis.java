package dev.supportdesk.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts texts into words, and words into what is matched besides them: pairs of neighbours, and runs of four letters, which
 * forgive misspelling, compounds and the endings of languages that the stemmer does not know.
 *
 * <p>Safe for use by several threads.
 */
final class WordAnalysis {
    private static final int RUN = 4;
    private static final Set<String> FUNCTION_WORDS = functionWords();

    private final Analyzer forms = analyzer(false);
    private final Analyzer stems = analyzer(true);

    private static Analyzer analyzer(boolean stemming) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer tokenizer = new StandardTokenizer();
                TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer)));
                return new TokenStreamComponents(tokenizer, stemming ? new PorterStemFilter(words) : words);
            }
        };
    }

    private static Set<String> functionWords() {
        String name = "function-words.txt";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordAnalysis.class.getResourceAsStream(name), name), UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of function words cannot be read", e);
        }
    }

    /** The words of a text in order, at most {@code limit}. */
    List<Word> words(String text, int limit) {
        // An underscore joins words for the tokenizer, yet identifiers are made of words.
        String plain = text.replace('_', ' ');
        List<String> formed = tokens(forms, plain, limit);
        List<String> stemmed = tokens(stems, plain, limit);
        List<Word> words = new ArrayList<>(formed.size());
        for (int i = 0; i < formed.size(); i++) {
            words.add(new Word(formed.get(i), stemmed.get(i), FUNCTION_WORDS.contains(formed.get(i))));
        }
        return words;
    }

    private static List<String> tokens(Analyzer analyzer, String text, int limit) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (tokens.size() < limit && stream.incrementToken()) {
                tokens.add(term.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail to be read", e);
        }
        return tokens;
    }

    /** Each pair of neighbours, by their stems, and whether both are function words. */
    static Map<String, Boolean> pairs(List<Word> words) {
        Map<String, Boolean> pairs = new LinkedHashMap<>();
        for (int i = 1; i < words.size(); i++) {
            Word left = words.get(i - 1);
            Word right = words.get(i);
            pairs.put(left.stem() + ' ' + right.stem(), left.function() && right.function());
        }
        return pairs;
    }

    /** The runs of four letters in a word's form, with a mark at its beginning and end: {@code ^car card ard$}. */
    static List<String> runs(Word word) {
        String marked = '^' + word.form() + '$';
        if (marked.length() <= RUN) {
            return List.of(marked);
        }
        List<String> runs = new ArrayList<>(marked.length());
        for (int i = 0; i + RUN <= marked.length(); i++) {
            runs.add(marked.substring(i, i + RUN));
        }
        return runs;
    }
}
