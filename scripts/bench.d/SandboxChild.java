package hiresync.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A pretend Feishu in a process of its own. */
record SandboxChild(Child child, Feishu feishu) implements AutoCloseable {
    static SandboxChild with(World world, Api api, Program program) throws IOException {
        Child child = program.sandbox(world, api);
        try {
            return new SandboxChild(child, announced(child.process().inputReader()));
        } catch (IOException | RuntimeException e) {
            child.close();
            throw e;
        }
    }

    /** Reads its lines, {@code export NAME=VALUE}. */
    private static Feishu announced(BufferedReader lines) throws IOException {
        Map<String, String> values = new HashMap<>();
        while (!values.containsKey("FEISHU_APP_SECRET")) {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("the sandbox did not start");
            }
            String[] pair = line.replaceFirst("^export ", "").split("=", 2);
            values.put(pair[0], pair[pair.length - 1]);
        }
        return new Feishu(values.get("FEISHU_BASE_URL"), values.get("FEISHU_APP_ID"), values.get("FEISHU_APP_SECRET"));
    }

    @Override
    public void close() {
        child.close();
    }
}
