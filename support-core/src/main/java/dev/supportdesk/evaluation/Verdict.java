package dev.supportdesk.evaluation;

/**
 * Whether a case came out as its suite expects.
 *
 * @param why what was wrong; empty when it is right
 */
public record Verdict(String id, boolean right, String why) {
    /** A verdict for a case that is right. */
    public static Verdict right(String id) {
        return new Verdict(id, true, "");
    }

    /** A verdict with the reason that holds if the case is wrong. */
    public static Verdict of(String id, boolean right, String whyWrong) {
        return new Verdict(id, right, right ? "" : whyWrong);
    }
}
