package dev.supportdesk.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the vector search knows of one passage: a vector for each way to ask what it answers, and a centre.
 *
 * @param centre the passage itself if it has a text, else the mean of the ways at length 1
 * @param ways at least one: the passage itself, then its phrasings
 * @param unity the length of the mean of the ways: near 1 when the ways say the same, lower the more
 *     they differ; {@link #USUAL_UNITY} for a passage without phrasings
 */
public record PassageVectors(float[] centre, List<float[]> ways, double unity) {
    /** The mean over two public sets of 227 FAQ entries with six ways each. */
    public static final double USUAL_UNITY = 0.78;

    /** A quarter heading, three quarters heading with text: measured best on FAQ sets with answers. */
    private static final double HEADING_SHARE = 0.25;

    public PassageVectors {
        ways = List.copyOf(ways);
    }

    /**
     * Embeds a passage.
     *
     * @param embedder gives a text's vector
     * @param text null when there is none under the heading
     */
    public static PassageVectors embed(
            Function<String, float[]> embedder, String heading, @Nullable String text, List<String> phrasings) {
        float[] asked = embedder.apply(heading);
        List<float[]> ways = new ArrayList<>();
        ways.add(text == null ? asked : withText(embedder, asked, heading, text));
        for (String phrasing : phrasings) {
            ways.add(embedder.apply(phrasing));
        }
        if (ways.size() == 1) {
            return new PassageVectors(ways.get(0), ways, USUAL_UNITY);
        }
        float[] mean = mean(ways);
        // A text says more about what a passage answers than the middle of its phrasings.
        return new PassageVectors(
                text == null ? Vectors.unit(mean) : ways.get(0), ways, Math.sqrt(Vectors.dot(mean, mean)));
    }

    private static float[] withText(Function<String, float[]> embedder, float[] asked, String heading, String text) {
        return Vectors.blend(HEADING_SHARE, asked, 1 - HEADING_SHARE, embedder.apply(heading + "\n" + text));
    }

    private static float[] mean(List<float[]> ways) {
        float[] mean = new float[ways.get(0).length];
        for (float[] way : ways) {
            mean = Vectors.blend(1, mean, 1.0 / ways.size(), way);
        }
        return mean;
    }
}
