package hiresync.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that ends with its stage: asked first, and killed when it does not listen. */
record Child(Process process) implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final long LISTENS_SECONDS = 15;

    /** Its exit code; meanwhile something is done every now and then. */
    int await(Duration patience, Runnable meanwhile) throws InterruptedException, TimeoutException {
        long begin = System.nanoTime();
        while (!process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            meanwhile.run();
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new TimeoutException("hiresync did not end within " + patience.toMinutes() + " minutes");
            }
        }
        return process.exitValue();
    }

    /** @param name such as {@code STOP} */
    void signal(String name) throws IOException, InterruptedException {
        int refused = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (refused != 0) {
            throw new IOException("hiresync cannot be sent the signal " + name);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(LISTENS_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly().onExit().join();
    }
}
