package hiresync.cli;

import hiresync.exit.ExitCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C and SIGTERM: asks the command to stop, waits until it has said its last word, and ends the program with the
 * command's exit code instead of the signal's.
 */
final class Interrupt implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "interrupt");
    private @Nullable Runnable stop;
    private boolean signalled;
    private volatile int exitCode = ExitCode.STOPPED;

    private Interrupt() {}

    /** From now on, until it is closed, a signal waits for the command. */
    static Interrupt awaited() {
        Interrupt interrupt = new Interrupt();
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    /** @param stop asks for a stop and returns at once; called now if the signal has already come */
    synchronized void stopsWith(Runnable stop) {
        this.stop = stop;
        if (signalled) {
            stop.run();
        }
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

    private synchronized void signal() {
        signalled = true;
        if (stop != null) {
            stop.run();
            Output.standard().notice("hiresync: stopping");
        }
    }

    private void stopAndWait() {
        signal();
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
