package dev.supportdesk.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.VectorState;
import dev.supportdesk.vectors.Embedder;
import dev.supportdesk.vectors.EmbeddingException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VectorStateTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final List<Article> ARTICLES =
            List.of(Article.ofQuestion("hours", "When are you open?", "We are open from 9 to 5."));
    private static final List<Article> OTHERS =
            List.of(Article.ofQuestion("bikes", "May I park bicycles inside?", "Bicycles stay outside."));

    @Test
    void isOffForAnIndexOfWordsAlone() {
        try (LuceneKnowledgeIndex index = LuceneKnowledgeIndex.bm25(Calibration.standard())) {
            index.replace(ARTICLES);

            assertThat(index.vectors()).isEqualTo(VectorState.OFF);
        }
    }

    @Test
    void isReadyOnceAllVectorsAreThere() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        try (LuceneKnowledgeIndex index = hybrid(() -> new Compass(gate))) {
            assertThat(index.vectors()).isEqualTo(VectorState.COMPUTING);

            index.replace(ARTICLES);
            assertThat(index.vectors()).isEqualTo(VectorState.COMPUTING);

            gate.countDown();
            assertThat(index.awaitVectors(LONG)).isTrue();
            assertThat(index.vectors()).isEqualTo(VectorState.READY);
        }
    }

    @Test
    void hasFailedWhenTheModelFailsUntilTheNextReplacement() throws InterruptedException {
        Supplier<Embedder> absentAtFirst = new Supplier<>() {
            private boolean asked;

            @Override
            public Embedder get() {
                if (asked) {
                    return new Compass(new CountDownLatch(0));
                }
                asked = true;
                throw new EmbeddingException("The embedding model is not there", new IllegalStateException());
            }
        };
        try (LuceneKnowledgeIndex index = hybrid(absentAtFirst)) {
            index.replace(ARTICLES);
            assertThat(index.awaitVectors(LONG)).isFalse();
            assertThat(index.vectors()).isEqualTo(VectorState.FAILED);

            index.replace(OTHERS);
            assertThat(index.awaitVectors(LONG)).isTrue();
            assertThat(index.vectors()).isEqualTo(VectorState.READY);
        }
    }

    @Test
    void hasFailedAlsoWhenTheModelBreaksInAWayNobodyForesaw() {
        try (LuceneKnowledgeIndex index = hybrid(() -> {
            throw new NoClassDefFoundError("ai/onnxruntime/OrtEnvironment");
        })) {
            index.replace(ARTICLES);

            assertThatThrownBy(() -> index.awaitVectors(LONG)).hasRootCauseInstanceOf(NoClassDefFoundError.class);
            assertThat(index.vectors()).isEqualTo(VectorState.FAILED);
        }
    }

    private static LuceneKnowledgeIndex hybrid(Supplier<Embedder> model) {
        return LuceneKnowledgeIndex.hybrid(Calibration.standard(), model, null);
    }

    /** A model to which every text points the same way, once the gate is open. */
    private record Compass(CountDownLatch gate) implements Embedder {
        @Override
        public String model() {
            return "compass";
        }

        @Override
        public int dimensions() {
            return 4;
        }

        @Override
        public float[] embed(String text) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EmbeddingException("Interrupted", e);
            }
            return new float[] {1, 0, 0, 0};
        }

        @Override
        public boolean understands(String text) {
            return true;
        }

        @Override
        public void close() {
            gate.countDown();
        }
    }
}
