package dev.supportdesk.markdown;

import dev.supportdesk.knowledge.Passage;
import dev.supportdesk.knowledge.Sentence;
import java.util.ArrayList;
import java.util.List;

/** A heading and the blocks below it, up to the next heading. */
record Section(String heading, List<Block> blocks) {
    /** Beyond this a passage holds more than one answer, and blurs the search. */
    private static final int MAX_WORDS = 180;

    /** The section as one passage, or as several of about the same length; none if nothing stands below the heading. */
    List<Passage> passages() {
        int words = blocks.stream().mapToInt(Block::wordCount).sum();
        int parts = (words + MAX_WORDS - 1) / MAX_WORDS;
        int target = parts == 0 ? 0 : (words + parts - 1) / parts;
        List<Passage> passages = new ArrayList<>();
        List<Sentence> part = new ArrayList<>();
        int wordsInPart = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int added = block.wordCount()
                    + (block.introduces() && i + 1 < blocks.size()
                            ? blocks.get(i + 1).wordCount()
                            : 0);
            boolean afterIntroduction = i > 0 && blocks.get(i - 1).introduces();
            boolean full = wordsInPart >= target || wordsInPart + added > MAX_WORDS;
            if (!part.isEmpty() && full && !afterIntroduction) {
                passages.add(new Passage(heading, part, List.of()));
                part.clear();
                wordsInPart = 0;
            }
            part.addAll(block.sentences());
            wordsInPart += block.wordCount();
        }
        if (!part.isEmpty()) {
            passages.add(new Passage(heading, part, List.of()));
        }
        return passages;
    }
}
