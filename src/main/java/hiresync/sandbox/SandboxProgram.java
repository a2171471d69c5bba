package hiresync.sandbox;

import java.io.IOException;
import java.util.function.Consumer;

/** The sandbox as a process of its own. */
public final class SandboxProgram {
    private SandboxProgram() {}

    /**
     * Starts a sandbox, shows it to the caller, who sees to it that it is closed (by a shutdown hook, say), and returns
     * when it has been.
     *
     * @throws IOException when the port is taken
     */
    public static void serve(SandboxSettings settings, Consumer<FeishuSandbox> started)
            throws IOException, InterruptedException {
        try (FeishuSandbox sandbox = FeishuSandbox.start(settings)) {
            started.accept(sandbox);
            sandbox.awaitClose();
        }
    }
}
