package hiresync.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL left running by a program that was killed: stopped before a new one starts on the same data. */
final class EmbeddedOrphan {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedOrphan.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Path data;
    private final Path pidFile;

    EmbeddedOrphan(Path data) {
        this.data = data;
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** Returns when no server runs on the data; to be called by the holder of the directory's lock. */
    void stop() throws IOException, InterruptedException {
        String text = Files.exists(pidFile) ? Files.readString(pidFile) : "";
        Optional<ProcessHandle> process = text.isBlank() ? Optional.empty() : ProcessHandle.of(pid(text));
        if (process.filter(EmbeddedOrphan::isPostgres).isPresent()) {
            stop(process.get());
        } else if (text.isBlank() || process.isPresent()) {
            // cut short by a crash, or its number went to another program: both would keep PostgreSQL from starting
            Files.deleteIfExists(pidFile);
        }
    }

    private void stop(ProcessHandle server) throws IOException, InterruptedException {
        if (!runsOnThisData(server)) {
            throw new EmbeddedServerException("Process " + server.pid()
                    + " is a PostgreSQL, and it cannot be told whether it runs on " + data
                    + "; end it if it does, otherwise delete " + pidFile + ".");
        }
        log.info("A killed program left process {}, a PostgreSQL, running on {}: stopping it.", server.pid(), data);
        interrupt(server);
        awaitEndOf(server);
    }

    private static long pid(String text) {
        return Long.parseLong(text.lines().findFirst().orElseThrow().strip());
    }

    private boolean runsOnThisData(ProcessHandle process) {
        return process.info().arguments().map(List::of).orElseGet(List::of).contains(data.toString());
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }

    /** SIGINT is PostgreSQL's fast shutdown, which does not wait for clients; Java itself can only send SIGTERM. */
    private static void interrupt(ProcessHandle process) throws IOException, InterruptedException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            process.destroyForcibly();
        } else {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        }
    }

    /** The file counts as well as the process: a dead one whose parent does not collect it seems to live. */
    private void awaitEndOf(ProcessHandle process) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && Files.exists(pidFile)) {
            if (System.nanoTime() - end > 0) {
                throw new EmbeddedServerException("The PostgreSQL left running on " + data + " as process "
                        + process.pid() + " does not stop within " + PATIENCE.toSeconds()
                        + " s; end that process and start again.");
            }
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
    }
}
