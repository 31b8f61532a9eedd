package dev.supportdesk.vectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the vectors of passages in a file below a folder, one file per model, each vector under the SHA-256 of its
 * text. It saves time and nothing else: whatever is damaged, unreadable or in use by another process is embedded again,
 * never an error. A record that was only half written when the process died is dropped with all after it.
 *
 * <p>Not for questions: what customers ask is not written to a file. Safe for use by several threads.
 */
public final class VectorCache implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(VectorCache.class.getName());
    private static final byte[] HEADER = "supportdesk vectors 1\n".getBytes(UTF_8);
    private static final int KEY_BYTES = 32;
    private static final int CHECKSUM_BYTES = 4;

    private final Embedder embedder;
    private final int recordBytes;
    private final Map<ByteBuffer, Integer> recordOf = new HashMap<>();
    private @Nullable FileChannel file;
    private int records;

    private VectorCache(Embedder embedder) {
        this.embedder = embedder;
        this.recordBytes = KEY_BYTES + embedder.dimensions() * Float.BYTES + CHECKSUM_BYTES;
    }

    /** Remembers what {@code embedder} computes below {@code folder}, which is made if need be. */
    public static VectorCache in(Path folder, Embedder embedder) {
        VectorCache cache = new VectorCache(embedder);
        try {
            Files.createDirectories(folder);
            cache.open(folder.resolve(embedder.model() + ".vectors"));
        } catch (IOException e) {
            cache.giveUp(e);
        }
        return cache;
    }

    private void open(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new IOException(path + " is in use by another process");
            }
            file = channel;
            readRecords(channel);
        } catch (IOException | OverlappingFileLockException e) {
            file = null;
            channel.close();
            throw e instanceof IOException io ? io : new IOException(path + " is in use by this process", e);
        }
    }

    private void readRecords(FileChannel channel) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER.length);
        if (!fill(channel, header, 0) || !header.flip().equals(ByteBuffer.wrap(HEADER))) {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(HEADER), 0);
            return;
        }
        ByteBuffer record = ByteBuffer.allocate(recordBytes);
        while (fill(channel, record.clear(), position(records)) && isSound(record)) {
            recordOf.put(ByteBuffer.wrap(Arrays.copyOf(record.array(), KEY_BYTES)), records);
            records++;
        }
        if (channel.size() > position(records)) {
            LOG.log(System.Logger.Level.WARNING, "Some cached vectors are damaged and will be computed again");
            channel.truncate(position(records));
        }
    }

    private long position(int record) {
        return HEADER.length + (long) record * recordBytes;
    }

    private static boolean fill(FileChannel channel, ByteBuffer buffer, long position) throws IOException {
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, position + buffer.position());
            if (read < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isSound(ByteBuffer record) {
        return record.getInt(recordBytes - CHECKSUM_BYTES) == checksum(record);
    }

    private int checksum(ByteBuffer record) {
        CRC32 checksum = new CRC32();
        checksum.update(record.array(), 0, recordBytes - CHECKSUM_BYTES);
        return (int) checksum.getValue();
    }

    /**
     * The vector of a text, as {@link Embedder#embed} gives it.
     *
     * @throws EmbeddingException if it is not known and the model fails
     */
    public float[] embed(String text) {
        ByteBuffer key = key(text);
        float[] known = find(key);
        if (known != null) {
            return known;
        }
        float[] vector = embedder.embed(text);
        add(key, vector);
        return vector;
    }

    private synchronized float @Nullable [] find(ByteBuffer key) {
        Integer number = recordOf.get(key);
        if (file == null || number == null) {
            return null;
        }
        try {
            ByteBuffer record = ByteBuffer.allocate(recordBytes);
            if (!fill(file, record, position(number)) || !isSound(record)) {
                return null;
            }
            float[] vector = new float[embedder.dimensions()];
            record.position(KEY_BYTES).asFloatBuffer().get(vector);
            return vector;
        } catch (IOException e) {
            giveUp(e);
            return null;
        }
    }

    private synchronized void add(ByteBuffer key, float[] vector) {
        if (file == null) {
            return;
        }
        ByteBuffer record = ByteBuffer.allocate(recordBytes).put(key.duplicate());
        record.asFloatBuffer().put(vector);
        record.putInt(recordBytes - CHECKSUM_BYTES, checksum(record)).rewind();
        try {
            long start = position(records);
            while (record.hasRemaining()) {
                file.write(record, start + record.position());
            }
            recordOf.put(key, records);
            records++;
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private synchronized void giveUp(IOException e) {
        LOG.log(System.Logger.Level.WARNING, "Vectors are not cached: {0}", e.getMessage());
        closeFile();
    }

    private synchronized void closeFile() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The vector cache did not close", e);
        } finally {
            file = null;
            recordOf.clear();
        }
    }

    private static ByteBuffer key(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Closes the file, not the embedder. */
    @Override
    public void close() {
        closeFile();
    }
}
