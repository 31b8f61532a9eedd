package dev.supportdesk.lucene;

import dev.supportdesk.knowledge.Audience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is searched between one replacement of the articles and the next. The passages stand in slots, those
 * for the widest audience first: what a reader may read is always the first so many slots. The vectors come later.
 *
 * <p>Freed when the last one who retained it has released it. Safe for use by several threads.
 */
final class Generation {
    private final List<Slot> slots;
    private final int[] readable;
    private final List<DirectoryReader> shelves;
    private final List<TextSearch> searches;
    private final AtomicInteger users = new AtomicInteger(1);
    private volatile @Nullable Meaning meaning;

    /**
     * @param slots sorted by audience
     * @param numbers the number of each slot's passage in the text index
     * @param shelves one for each audience; closed with this
     */
    Generation(List<Slot> slots, List<Long> numbers, List<DirectoryReader> shelves) throws IOException {
        this.slots = List.copyOf(slots);
        this.shelves = List.copyOf(shelves);
        this.readable = new int[Audience.values().length];
        for (Audience reader : Audience.values()) {
            readable[reader.ordinal()] = (int) slots.stream()
                    .filter(slot -> reader.mayRead(slot.article().audience()))
                    .count();
        }
        Map<Long, Integer> slotOf = new HashMap<>();
        for (int slot = 0; slot < numbers.size(); slot++) {
            slotOf.put(numbers.get(slot), slot);
        }
        searches = new ArrayList<>();
        for (int a = 0; a < readable.length; a++) {
            boolean same = a > 0 && readable[a] == readable[a - 1];
            searches.add(same ? searches.get(a - 1) : new TextSearch(shelves.subList(0, a + 1), slotOf));
        }
    }

    List<Slot> slots() {
        return slots;
    }

    /** How many of the slots, from the first, this reader may read. */
    int readable(Audience reader) {
        return readable[reader.ordinal()];
    }

    int[] readable() {
        return readable.clone();
    }

    TextSearch text(Audience reader) {
        return searches.get(reader.ordinal());
    }

    /** The vectors, once all of them are there. */
    @Nullable
    Meaning meaning() {
        return meaning;
    }

    void learn(Meaning learnt) {
        meaning = learnt;
    }

    /** Keeps this open until {@link #release}; false if it is freed already. */
    boolean retain() {
        return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            try {
                for (DirectoryReader shelf : shelves) {
                    shelf.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("A text index in memory did not close", e);
            }
        }
    }
}
