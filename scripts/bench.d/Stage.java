package hiresync.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.util.FileSystemUtils;

/**
 * A directory and everything that was started for a measurement. All of it ends with the stage, in reverse order, and so
 * it does on Ctrl-C: nothing is started after that, and what is just starting is waited for and ended too.
 */
final class Stage implements AutoCloseable {
    private final Path directory;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Thread hook = new Thread(this::end, "bench-end");
    private boolean ended;

    /** Nothing can be started any more. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Starts something. */
    interface Opening<T extends AutoCloseable> {
        /** Leaves nothing behind when it throws. */
        T open() throws Exception;
    }

    private Stage(Path directory) {
        this.directory = directory;
    }

    /** @param parent a directory on a real disk: in memory, durable commits would cost nothing */
    static Stage in(Path parent) throws IOException {
        Stage stage = new Stage(Files.createTempDirectory(Files.createDirectories(parent), "run-"));
        Runtime.getRuntime().addShutdownHook(stage.hook);
        return stage;
    }

    /** Whether a signal is ending this program. */
    static boolean isProgramEnding() {
        Thread nothing = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    Path directory() {
        return directory;
    }

    synchronized <T extends AutoCloseable> T open(Opening<T> opening) throws Exception {
        if (ended) {
            throw new Closed();
        }
        T it = opening.open();
        opened.push(it);
        return it;
    }

    /** Throws when it was the stage's end, and not the thing itself, that ended it. */
    synchronized void ensureOpen() {
        if (ended) {
            throw new Closed();
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending anyway
        }
    }

    private synchronized void end() {
        ended = true;
        while (!opened.isEmpty()) {
            end(opened.pop());
        }
        end(() -> FileSystemUtils.deleteRecursively(directory));
    }

    /** The others are ended too when one of them cannot be. */
    private static void end(AutoCloseable it) {
        try {
            it.close();
        } catch (Exception e) {
            System.err.println("bench: left behind: " + e);
        }
    }
}
