package dev.supportdesk.vectors;

/**
 * Turns texts into vectors whose cosine says how alike the texts are in meaning. The same text always gives the same
 * vector.
 *
 * <p>Safe for use by several threads.
 */
public interface Embedder extends AutoCloseable {
    /** Names the model and its version in letters and digits: vectors of different models are never mixed. */
    String model();

    /** How many numbers a vector has. */
    int dimensions();

    /**
     * The vector of a text, of length 1. A text longer than the model reads counts up to there.
     *
     * @throws EmbeddingException if the model fails
     */
    float[] embed(String text);

    /** Whether the text is in a language that the model was made for; if not, its vector says little. */
    boolean understands(String text);

    /** Frees the model. Embedding afterwards is a mistake of the caller's. */
    @Override
    void close();
}
