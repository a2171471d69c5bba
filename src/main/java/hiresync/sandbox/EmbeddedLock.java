package hiresync.sandbox;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps a second program out of a directory, and tells it which process is in there; ends with its process. */
final class EmbeddedLock implements AutoCloseable {
    /** Where no text stands: on some systems nobody can read what is locked. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private EmbeddedLock(FileChannel channel) {
        this.channel = channel;
    }

    static EmbeddedLock take(EmbeddedDirectory directory) throws IOException {
        FileChannel channel = FileChannel.open(directory.lock(), CREATE, READ, WRITE);
        try {
            if (tryLock(channel) == null) {
                throw new EmbeddedServerException.InUse("The embedded PostgreSQL in " + directory.path()
                        + " is in use by process " + read(channel)
                        + "; wait until that has ended, or choose another directory.");
            }
            write(channel, Long.toString(ProcessHandle.current().pid()));
            return new EmbeddedLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, false);
        } catch (OverlappingFileLockException e) { // held by this very process
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(32);
        channel.read(buffer, 0);
        return StandardCharsets.US_ASCII.decode(buffer.flip()).toString();
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(text), 0);
    }
}
