package hiresync.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A first night without limits that is killed some seconds after its first commit, again and again until it is done, and what
 * it takes of memory.
 *
 * <p>A short one in every build; {@code -Dsoak.talents=200000 -Dsoak.seconds=120} is what {@code scripts/soak} runs.
 */
class SoakIT {
    private static final int TALENTS = Integer.getInteger("soak.talents", 2_000);
    private static final int SECONDS = Integer.getInteger("soak.seconds", 1);
    private static final int CHUNK = 50;
    private static final int CALLERS = 96;
    private static final Pattern AFTER_COLLECTION = Pattern.compile("Pause .*->(\\d+)M\\(\\d+M\\)");
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    @TempDir
    Path directory;

    private long resident;

    @Test
    void nothingIsLostThoughItIsKilledAgainAndAgain() throws Exception {
        try (Scene scene = Scene.of(directory, TALENTS)) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            Program program = scene.program
                    .with("WAREHOUSE_URL", scene.world.database.url())
                    .with("HIRESYNC_SYNC_CHUNK_SIZE", String.valueOf(CHUNK))
                    .with("HIRESYNC_API_CONCURRENCY", String.valueOf(CALLERS))
                    .with("JAVA_TOOL_OPTIONS", "-Xmx256m -Xlog:gc:file=" + directory.resolve("gc-%p.log"));
            Program.Ended night = killedAgainAndAgain(scene, program);

            Differences differences = scene.differences();
            System.out.printf(
                    Locale.ROOT,
                    "soak: %,d talents, %d kills, %,d rows compared, %,d lost, %,d unexpected, %,d calls asked again,"
                            + " %d MB of heap at most after a collection (-Xmx256m), %d MB resident%n",
                    TALENTS,
                    scene.kills(),
                    differences.compared(),
                    differences.lost(),
                    differences.unexpected(),
                    scene.callsAgain(),
                    heap(),
                    resident);
            assertThat(scene.kills()).isPositive();
            Aftermath.holds("soak", scene, night, differences, scene.kills() * (2 * CHUNK + CALLERS));
        }
    }

    private Program.Ended killedAgainAndAgain(Scene scene, Program program) throws Exception {
        while (true) {
            long left = scene.left();
            Program.Started started = scene.start(program);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> scene.left() < left || !started.process().isAlive());
            if (started.process().waitFor(SECONDS, TimeUnit.SECONDS)) {
                return started.ended();
            }
            resident = Math.max(resident, resident(started.process().pid()));
            scene.killed(started);
        }
    }

    /** Megabytes, at the most so far. */
    private static long resident(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        Matcher line = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
        return line.find() ? Long.parseLong(line.group(1)) / 1024 : 0;
    }

    /** Megabytes, at the most of all starts. */
    private long heap() throws IOException {
        long most = 0;
        try (Stream<Path> logs = Files.list(directory)) {
            for (Path log :
                    logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                for (String line : Files.readAllLines(log)) {
                    Matcher collection = AFTER_COLLECTION.matcher(line);
                    most = collection.find() ? Math.max(most, Long.parseLong(collection.group(1))) : most;
                }
            }
        }
        return most;
    }
}
