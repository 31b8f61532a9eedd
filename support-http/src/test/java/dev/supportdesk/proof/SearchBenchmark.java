package dev.supportdesk.proof;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.knowledge.Findings;
import dev.supportdesk.knowledge.KnowledgeQuery;
import dev.supportdesk.lucene.Calibration;
import dev.supportdesk.lucene.LuceneKnowledgeIndex;
import dev.supportdesk.vectors.Embedder;
import dev.supportdesk.vectors.MiniLmEmbedder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How long one search takes among many passages, on one thread: by words, and by words and meaning with the question's
 * embedding. The passages are made of frequent and rare words as texts are (Zipf's law). Their vectors are random ones of
 * the model's size, because computing real ones would take longer than everything else and cost the same to search; the
 * questions' vectors are real, and no question is asked twice.
 */
final class SearchBenchmark {
    private static final int VOCABULARY = 20_000;

    private static final String[] FREQUENT = """
            the to and of in is for you that it on with are can be this your or from have not when how what invoice
            account plan payment open choose settings client card change send month refund email page sign password
            user team data export bank number price free add new date file error order delivery return size colour
            store address phone message support question answer time day week year cost pay upgrade cancel delete
            create update find see show hide print copy download upload import connect device app browser login
            name company address country tax rate discount code offer limit report list search filter sort
            """.strip().split("\\s+", -1);

    private SearchBenchmark() {}

    public static void main(String[] args) {
        Options options = new Options(args);
        int passages = options.number("passages", 10_000);
        int queries = options.number("queries", 2_000);
        options.refuseOthers();
        boolean large = passages > 10_000;
        List<Article> articles = articles(passages);
        boolean met = true;
        try (LuceneKnowledgeIndex index = LuceneKnowledgeIndex.bm25(Calibration.standard())) {
            Times times = measure(index, articles, queries, "bm25");
            print("bm25", passages, times);
            met &= large || at(times.wall(), 0.99) <= 3;
        }
        try (LuceneKnowledgeIndex index =
                LuceneKnowledgeIndex.hybrid(Calibration.standard(), ModelForQuestionsOnly::new, null)) {
            Times times = measure(index, articles, queries, "hybrid");
            print("hybrid with the question's embedding", passages, times);
            met &= large ? at(times.wall(), 0.5) <= 40 : at(times.wall(), 0.99) <= 10;
        }
        System.exit(met ? 0 : 3);
    }

    private static List<Article> articles(int count) {
        Random random = new Random(11);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String question = "How do I " + words(random, 6) + "?";
            String answer = words(random, 22) + ". " + words(random, 18) + ". " + words(random, 12) + ".";
            articles.add(Article.ofQuestion(new ArticleId("article-" + i), question, answer, List.of(), null));
        }
        return articles;
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            // The rank r of a word is drawn with a probability near 1/r.
            int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
            words.append(i == 0 ? "" : " ").append(word(rank));
        }
        return words.toString();
    }

    private static String word(int rank) {
        if (rank < FREQUENT.length) {
            return FREQUENT[rank];
        }
        StringBuilder word = new StringBuilder();
        for (int rest = rank * 7919 + 26; rest > 0; rest /= 21) {
            word.append("bcdfghjklmnprstvwxzqu".charAt(rest % 21)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    /**
     * What each search took, in milliseconds, the quickest first.
     *
     * @param cpu of the searching thread, which does all of it: the same on a machine that is busy with other things
     */
    private record Times(double[] wall, double[] cpu) {}

    private static Times measure(LuceneKnowledgeIndex index, List<Article> articles, int queries, String retrieval) {
        index.replace(articles);
        Random random = new Random(23);
        while (!search(index, "How do I " + words(random, 3)).retrieval().equals(retrieval)) {
            ServerProcess.pause(50);
        }
        for (int i = 0; i < queries; i++) {
            search(index, "How can I " + words(random, 7) + "?");
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Times times = new Times(new double[queries], new double[queries]);
        for (int i = 0; i < queries; i++) {
            String question = "How can I " + words(random, 7) + "?";
            long cpu = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            search(index, question);
            times.wall[i] = (System.nanoTime() - start) / 1e6;
            times.cpu[i] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
        }
        Arrays.sort(times.wall);
        Arrays.sort(times.cpu);
        return times;
    }

    private static Findings search(LuceneKnowledgeIndex index, String text) {
        return index.search(new KnowledgeQuery(text, Audience.PUBLIC, 10));
    }

    private static void print(String what, int passages, Times times) {
        System.out.printf(
                "%s, %d passages, one thread, %d questions: p50 %.2f ms, p99 %.2f ms; CPU p50 %.2f ms, p99 %.2f ms%n",
                what,
                passages,
                times.wall.length,
                at(times.wall, 0.5),
                at(times.wall, 0.99),
                at(times.cpu, 0.5),
                at(times.cpu, 0.99));
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }

    /** The real model for questions; random vectors for passages, which are embedded on the index's own thread. */
    private static final class ModelForQuestionsOnly implements Embedder {
        private final Embedder model = MiniLmEmbedder.load();
        private final Thread passages = Thread.currentThread();
        private final Random random = new Random(3);

        @Override
        public String model() {
            return model.model();
        }

        @Override
        public int dimensions() {
            return model.dimensions();
        }

        @Override
        public float[] embed(String text) {
            return Thread.currentThread() == passages ? randomDirection() : model.embed(text);
        }

        private float[] randomDirection() {
            float[] vector = new float[dimensions()];
            double square = 0;
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) random.nextGaussian();
                square += vector[i] * vector[i];
            }
            float length = (float) Math.sqrt(square);
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= length;
            }
            return vector;
        }

        @Override
        public boolean understands(String text) {
            return model.understands(text);
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
