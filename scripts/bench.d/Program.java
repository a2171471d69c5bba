package hiresync.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real program by its launch script, in processes of their own whose settings come from here alone: an operator's
 * must not lead a measurement to a real Feishu or warehouse.
 */
final class Program {
    /** Calls in flight when the limits are lifted. */
    static final int WORKERS = 32;

    /** Settings of an ordinary night: all others have their defaults. */
    static final Map<String, String> ORDINARY = Map.of("hiresync.api.limits", Api.REAL_LIMITS);

    /** Settings under which nothing but this machine is the limit. */
    static final Map<String, String> LIFTED =
            Map.of("hiresync.api.limits", "", "hiresync.api.concurrency", "" + WORKERS);

    private static final String JAVA_OPTIONS = "HIRESYNC_JAVA_OPTS";

    private final Path script;
    private final Path directory;

    /**
     * @param directory where it runs, and writes what it says
     * @param settings such as {@code hiresync.api.share}, at least one
     */
    Program(Path script, Path directory, Map<String, String> settings) throws IOException {
        this.script = script;
        this.directory = directory;
        Files.writeString(settings(), JsonMapper.shared().writeValueAsString(settings)); // JSON is YAML
    }

    Child version() throws IOException {
        return new Child(command(Map.of(), List.of("--version")).start());
    }

    Child sandbox(World world, Api api) throws IOException {
        List<String> options = new ArrayList<>(List.of("sandbox", "--port", "0"));
        options.addAll(api.options());
        options.addAll(world.options());
        ProcessBuilder builder = command(Map.of(), options)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .redirectError(directory.resolve("sandbox.log").toFile());
        builder.environment().remove(JAVA_OPTIONS);
        return new Child(builder.start());
    }

    Child sync(Map<String, String> environment, String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("sync", "--json", "--config", settings().toString()));
        arguments.addAll(List.of(options));
        return new Child(command(environment, arguments).start());
    }

    /** What the last command answered. */
    String answer() throws IOException {
        return Files.readString(directory.resolve("answer"));
    }

    /** The last line of what the last command said beside its answer, stack traces apart. */
    String lastWords() throws IOException {
        return Files.readAllLines(directory.resolve("talk")).stream()
                .filter(line -> !line.startsWith("\t"))
                .reduce("", (before, line) -> line);
    }

    private Path settings() {
        return directory.resolve("hiresync.yml");
    }

    private ProcessBuilder command(Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("answer").toFile())
                .redirectError(directory.resolve("talk").toFile());
        builder.environment().keySet().removeIf(Program::isSetting);
        environment.forEach((name, value) -> builder.environment().merge(name, value, Program::together));
        return builder;
    }

    private static boolean isSetting(String name) {
        return name.matches("(FEISHU|WAREHOUSE|SOURCE|HIRESYNC)_.*") && !name.equals(JAVA_OPTIONS);
    }

    /** Options of the caller's for the JDK stay in force. */
    private static String together(String given, String more) {
        return (given + " " + more).strip();
    }
}
