package dev.supportdesk.server;

import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.knowledge.KnowledgeSource;
import dev.supportdesk.lucene.Calibration;
import dev.supportdesk.lucene.LuceneKnowledgeIndex;
import dev.supportdesk.lucene.Retrieval;
import dev.supportdesk.markdown.MarkdownFolder;
import dev.supportdesk.vectors.MiniLmEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes what the desk knows: the source that a path names, and the index that the data folder's calibration suits. */
final class KnowledgeSetup {
    private static final int MOST_WARNINGS_SHOWN = 20;

    private KnowledgeSetup() {}

    /** A file of JSON lines, or a folder of Markdown. */
    static KnowledgeSource source(Path location) {
        return location.toString().endsWith(".jsonl") ? new JsonLinesCorpus(location) : new MarkdownFolder(location);
    }

    /** What a path names, for a command that needs it complete. */
    static Corpus filled(Path location) {
        Corpus corpus = source(location).read();
        if (!corpus.warnings().isEmpty()) {
            throw StartException.misconfigured(corpus.warnings().stream()
                    .limit(MOST_WARNINGS_SHOWN)
                    .map(warning -> warning + ".")
                    .toList());
        }
        if (corpus.passageCount() == 0) {
            throw StartException.misconfigured("There is no knowledge in " + location
                    + ": name a folder of Markdown files, or a file of JSON lines that ends in .jsonl.");
        }
        return corpus;
    }

    /** The index that a server searches. */
    static LuceneKnowledgeIndex index(ServerConfig config) {
        Calibration calibration = calibration(config.dataDirectory());
        return config.knowledge().vectors()
                ? LuceneKnowledgeIndex.hybrid(
                        calibration,
                        MiniLmEmbedder::load,
                        config.dataDirectory().resolve("vectors"))
                : LuceneKnowledgeIndex.bm25(calibration);
    }

    /** How questions are searched for when nobody says otherwise. */
    static Retrieval usualRetrieval(ServerConfig config) {
        return config.knowledge().vectors() ? Retrieval.HYBRID : Retrieval.BM25;
    }

    /** Where {@code calibrate} writes and the server reads. */
    static Path calibrationFile(Path dataDirectory) {
        return dataDirectory.resolve("calibration.json");
    }

    static boolean hasOwnCalibration(Path dataDirectory) {
        return Files.exists(calibrationFile(dataDirectory));
    }

    /** The company's own calibration if there is one, otherwise the one that comes with the desk. */
    static Calibration calibration(Path dataDirectory) {
        Path file = calibrationFile(dataDirectory);
        if (!hasOwnCalibration(dataDirectory)) {
            return Calibration.standard();
        }
        try {
            return Calibration.read(file);
        } catch (IOException e) {
            throw StartException.broken(
                    file + " is no calibration: remove it, or write it again with \"calibrate\".", e);
        }
    }
}
