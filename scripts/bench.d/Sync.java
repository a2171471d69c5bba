package hiresync.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A {@code sync} that was run to its end, and measured.
 *
 * @param seconds from launch to exit
 * @param peakMegabytes resident
 * @param talents how many were planned, changed, unchanged ..., as the run reported; missing when it did not
 * @param lastWords what it said last on standard error
 */
record Sync(int exitCode, double seconds, double peakMegabytes, JsonNode talents, String lastWords) {
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** @param javaOptions for the JDK, beside the launch script's own */
    static Sync run(
            Stage stage, Program program, Map<String, String> environment, String javaOptions, String... options)
            throws Exception {
        Map<String, String> all = new HashMap<>(environment);
        all.put("HIRESYNC_JAVA_OPTS", javaOptions);
        long begin = System.nanoTime();
        Child child = stage.open(() -> program.sync(all, options));
        PeakMemory peak = new PeakMemory(child.process().pid());
        int exitCode = child.await(PATIENCE, peak::look);
        double seconds = (System.nanoTime() - begin) / 1e9;
        stage.ensureOpen();
        return new Sync(exitCode, seconds, peak.megabytes(), talents(program.answer()), program.lastWords());
    }

    boolean complete() {
        return exitCode == 0;
    }

    /** @param outcome as the report calls it, such as {@code unchanged} */
    Sync expecting(String outcome, int count) {
        if (!complete() || talents.path(outcome).asInt(-1) != count) {
            throw new IllegalStateException(
                    "the sync ended with exit code %d and talents %s, instead of %d %s; last words: %s"
                            .formatted(exitCode, talents, count, outcome, lastWords));
        }
        return this;
    }

    private static JsonNode talents(String report) {
        return JsonMapper.shared().readTree(report.isBlank() ? "{}" : report).path("talents");
    }
}
