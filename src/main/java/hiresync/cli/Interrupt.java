package hiresync.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM: asks the command to stop, waits until it has, and ends the program with the command's exit code
 * instead of the signal's.
 */
final class Interrupt implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final Runnable stop;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "interrupt");
    private volatile int exitCode = ExitCode.FAILED;

    private Interrupt(Runnable stop) {
        this.stop = stop;
    }

    /** @param stop asks for a stop and returns at once */
    static Interrupt calling(Runnable stop) {
        Interrupt interrupt = new Interrupt(stop);
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    /** With what the program ends if it was interrupted. */
    int exitsWith(int exitCode) {
        this.exitCode = exitCode;
        return exitCode;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            awaitTheEnd(); // the hook is running: it ends the program, and this thread goes no further
        }
    }

    private void stopAndWait() {
        stop.run();
        try {
            if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.out.flush();
                System.err.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode);
    }

    private static void awaitTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
