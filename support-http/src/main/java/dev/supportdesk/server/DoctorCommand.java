package dev.supportdesk.server;

import dev.supportdesk.conversation.StoreException;
import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.vectors.EmbeddingException;
import dev.supportdesk.vectors.MiniLmEmbedder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tries everything that a server needs, and says of what does not work how to mend it. */
final class DoctorCommand {
    private static final int MOST_WARNINGS_SHOWN = 20;

    private final ServerConfig config;
    private final PrintStream out;
    private boolean healthy = true;

    private DoctorCommand(ServerConfig config, PrintStream out) {
        this.config = config;
        this.out = out;
    }

    static int run(Terminal terminal) {
        ServerConfig config;
        try {
            config = terminal.config();
        } catch (StartException e) {
            e.getMessage().lines().forEach(line -> terminal.out().println(line("FAIL", "configuration", line)));
            return 1;
        }
        return new DoctorCommand(config, terminal.out()).examine();
    }

    private int examine() {
        config.effective().forEach(line -> report("set", "configuration", line));
        config.notUsedYet()
                .forEach(name ->
                        report("note", "configuration", name + " is set, but this release does not use it yet"));
        examine("storage", this::storage);
        examine("knowledge", this::knowledge);
        examine("confidence", this::calibration);
        examine("vectors", this::vectors);
        examine("port", this::port);
        return healthy ? 0 : 1;
    }

    /** Says that a part works, or throws. */
    private interface Examination {
        String result();
    }

    private void examine(String part, Examination examination) {
        try {
            report("ok", part, examination.result());
        } catch (StartException | StoreException | EmbeddingException e) {
            fail(part, e.getMessage());
        }
    }

    private void fail(String part, @Nullable String problem) {
        healthy = false;
        report("FAIL", part, String.valueOf(problem));
    }

    private void report(String state, String part, String text) {
        out.println(line(state, part, text));
    }

    private static String line(String state, String part, String text) {
        return String.format(Locale.ROOT, "%-4s  %-13s  %s", state, part, text);
    }

    private String storage() {
        try (StorageSetup storage = StorageSetup.open(config)) {
            long start = System.nanoTime();
            storage.storage().ping();
            double millis = (System.nanoTime() - start) / 1e6;
            // Opening refuses an H2 file that acknowledges before it writes.
            return String.format(
                    Locale.ROOT, "%s answers in %.1f ms; commits are written at once", storage.address(), millis);
        }
    }

    private String knowledge() {
        Corpus corpus = KnowledgeSetup.source(config.knowledge().location()).read();
        corpus.warnings().stream().limit(MOST_WARNINGS_SHOWN).forEach(warning -> fail("knowledge", warning));
        if (corpus.passageCount() == 0) {
            throw StartException.misconfigured("There is nothing to answer from in "
                    + config.knowledge().location() + ": put Markdown files there, or set SUPPORT_KNOWLEDGE_DIR.");
        }
        return corpus.articles().size() + " articles, " + corpus.passageCount() + " passages in "
                + config.knowledge().location();
    }

    private String calibration() {
        KnowledgeSetup.calibration(config.dataDirectory());
        return KnowledgeSetup.hasOwnCalibration(config.dataDirectory())
                ? "calibrated by " + KnowledgeSetup.calibrationFile(config.dataDirectory())
                : "the calibration that comes with the desk; \"calibrate\" learns your own";
    }

    private String vectors() {
        if (!config.knowledge().vectors()) {
            return "switched off: questions are answered by text search alone";
        }
        try (MiniLmEmbedder model = MiniLmEmbedder.load()) {
            long start = System.nanoTime();
            model.embed("How long does a refund take?");
            return String.format(
                    Locale.ROOT, "%s embeds a question in %.1f ms", model.model(), (System.nanoTime() - start) / 1e6);
        }
    }

    private String port() {
        ServerConfig.Http http = config.http();
        String address = http.host() + ":" + http.port();
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(http.host(), http.port()));
            return address + " is free";
        } catch (IOException e) {
            throw StartException.broken(
                    address + " cannot be used: stop the program that uses it, perhaps a SupportDesk that runs already,"
                            + " or set PORT to a free port.",
                    e);
        }
    }
}
