package dev.supportdesk.vectors;

/** Sums on vectors. */
public final class Vectors {
    private Vectors() {}

    /** The vector at length 1; the zero vector stays as it is. */
    public static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        float[] unit = vector.clone();
        for (int d = 0; d < unit.length && length > 0; d++) {
            unit[d] /= (float) length;
        }
        return unit;
    }

    /** The scalar product. */
    public static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }

    /** {@code a} times {@code x} plus {@code b} times {@code y}. */
    public static float[] blend(double a, float[] x, double b, float[] y) {
        float[] sum = new float[x.length];
        for (int d = 0; d < sum.length; d++) {
            sum[d] = (float) (a * x[d] + b * y[d]);
        }
        return sum;
    }
}
