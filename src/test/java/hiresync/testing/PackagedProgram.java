package hiresync.testing;

import hiresync.sandbox.FeishuSandbox;
import hiresync.sandbox.Population;
import hiresync.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The packaged program, unpacked as the launch script does it, with an archive of the classes that a night loads: the tests
 * start it some hundred times, and each start takes little more than half of the processor time so.
 */
final class PackagedProgram {
    private static final List<String> COMMAND = prepared();

    private PackagedProgram() {}

    /** The beginning of a command line that starts it. */
    static List<String> command() {
        return COMMAND;
    }

    private static List<String> prepared() {
        try {
            String jar = jar();
            Path directory = Path.of(jar).resolveSibling("tests-program");
            Path archive = directory.resolve("classes.jsa");
            run(java("-Djarmode=tools", "-jar", jar, "extract", "--force", "--destination", directory.toString()));
            Files.deleteIfExists(archive);
            String program = directory.resolve(Path.of(jar).getFileName()).toString();
            oneNight(java("-XX:ArchiveClassesAtExit=" + archive, "-jar", program, "sync"));
            return java("-XX:SharedArchiveFile=" + archive, "-jar", program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jar() {
        String jar = System.getProperty("hiresync.jar");
        if (jar == null) {
            throw new IllegalStateException("the system property hiresync.jar names the packaged program");
        }
        return jar;
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void oneNight(List<String> sync) throws IOException {
        Population population = new Population(7, 20, LocalDate.of(2026, 11, 2));
        try (TestDatabase database = TestPostgres.migrated();
                FeishuSandbox feishu = FeishuSandbox.start(SandboxSettings.of(population))) {
            new JdbcTemplate(database.dataSource())
                    .update("INSERT INTO source.talent (talent_id) SELECT unnest(?::text[])", (Object)
                            population.talentIds(0).toArray(String[]::new));
            ProcessBuilder builder = new ProcessBuilder(sync);
            builder.environment()
                    .putAll(Map.of(
                            "FEISHU_BASE_URL", feishu.baseUrl(),
                            "FEISHU_APP_ID", "cli_sandbox",
                            "FEISHU_APP_SECRET", "sandbox-secret",
                            "WAREHOUSE_URL", database.url(),
                            "WAREHOUSE_USERNAME", database.username(),
                            "WAREHOUSE_PASSWORD", database.password()));
            run(builder);
        }
    }

    private static void run(List<String> command) throws IOException {
        run(new ProcessBuilder(command));
    }

    private static void run(ProcessBuilder builder) throws IOException {
        Path output = Files.createTempFile("prepared", ".txt");
        try {
            int exitCode = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException(
                        builder.command() + " ended with " + exitCode + ": " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
