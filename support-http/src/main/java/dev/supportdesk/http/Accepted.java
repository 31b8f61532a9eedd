package dev.supportdesk.http;

import io.javalin.http.Context;
import java.util.Locale;

/** Reads the {@code Accept} header (RFC 9110, section 12.5.1) as far as a choice between two types needs it. */
final class Accepted {
    private Accepted() {}

    /**
     * Whether a request prefers {@code type} to {@code usual}: it names it with a weight above 0 that is not below the
     * weight of the usual one; of equal weights the first counts. Wild cards mean the usual one.
     */
    static boolean prefers(Context ctx, String type, String usual) {
        String header = ctx.req().getHeader("Accept");
        // The common case, without taking the header apart.
        if (header == null || !header.toLowerCase(Locale.ROOT).contains(type)) {
            return false;
        }
        double best = 0;
        boolean preferred = false;
        for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            String name = parts[0].strip();
            if ((name.equals(type) || name.equals(usual)) && weight(parts) > best) {
                best = weight(parts);
                preferred = name.equals(type);
            }
        }
        return preferred;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
