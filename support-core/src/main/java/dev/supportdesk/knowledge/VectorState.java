package dev.supportdesk.knowledge;

import java.util.Locale;

/** Whether passages are found by their meaning too, at this moment. */
public enum VectorState {
    /** They never are: this index searches by words alone. */
    OFF,
    /** Not yet: the vectors of some article are still being computed, and until then words alone are searched. */
    COMPUTING,
    /** They are: the vectors of all articles are there. */
    READY,
    /** They are not, because the embedding model failed: words alone are searched until the articles change. */
    FAILED;

    /** The state in lower case, as it is shown. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
