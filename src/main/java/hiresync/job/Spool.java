package hiresync.job;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file in the temporary directory for answers that must wait elsewhere than in memory. Only its owner may read it, and
 * where the system allows it has no name: what is in it is personal data, and must not outlive a program that is killed.
 */
final class Spool {
    private static final int PIECE = 16 * 1024;

    private final TreeMap<Long, Integer> taken = new TreeMap<>();
    private @Nullable FileChannel file;

    /** Bytes that lie in the file. */
    final class Place {
        private final long begin;
        private final int length;

        private Place(long begin, int length) {
            this.begin = begin;
            this.length = length;
        }

        int length() {
            return length;
        }

        byte[] bytes() {
            byte[] bytes = new byte[length];
            try {
                for (int done = 0; done < length; ) {
                    int read = file().read(piece(bytes, done), begin + done);
                    if (read < 0) {
                        throw new EOFException("it is shorter than it was");
                    }
                    done += read;
                }
                return bytes;
            } catch (IOException e) {
                throw new Unusable(e);
            }
        }

        /** Others may lie here from now on. */
        void leave() {
            synchronized (taken) {
                taken.remove(begin);
            }
        }
    }

    Place put(byte[] bytes) {
        Place place = place(bytes.length);
        try {
            for (int done = 0; done < bytes.length; ) {
                done += file().write(piece(bytes, done), place.begin + done);
            }
            return place;
        } catch (IOException e) {
            throw new Unusable(e);
        }
    }

    /** The channel keeps a copy of what it is given, outside the heap, for every thread that ever gave it something. */
    private static ByteBuffer piece(byte[] bytes, int from) {
        return ByteBuffer.wrap(bytes, from, Math.min(PIECE, bytes.length - from));
    }

    /** The first gap that is wide enough, else the end. */
    private Place place(int length) {
        synchronized (taken) {
            long begin = 0;
            for (Map.Entry<Long, Integer> other : taken.entrySet()) {
                if (other.getKey() - begin >= length) {
                    break;
                }
                begin = other.getKey() + other.getValue();
            }
            taken.put(begin, length);
            return new Place(begin, length);
        }
    }

    private FileChannel file() throws IOException {
        synchronized (taken) {
            if (file == null) {
                file = FileChannel.open(
                        Files.createTempFile("hiresync", ".waiting"),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE); // on Linux and macOS: deleted here and now
            }
            return file;
        }
    }

    /** The file cannot be written or read. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(IOException cause) {
            super(
                    "large answers wait for their commit in a file in " + System.getProperty("java.io.tmpdir")
                            + ", which could not be used (" + cause.getMessage()
                            + "); make room there, or name another directory with -Djava.io.tmpdir, and run again",
                    cause);
        }
    }
}
