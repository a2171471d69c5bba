package hiresync.cli;

import hiresync.settings.Settings;
import hiresync.settings.SettingsFiles;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Option;

/** Options of every command that reads settings. */
final class CommonOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Your settings (YAML); default: hiresync.yml beside the program, if it is there.")
    private @Nullable Path config;

    @Option(names = "--json", description = "Answer with one JSON document on standard output.")
    private boolean json;

    Settings settings() {
        return settings(Map.of());
    }

    /** @param decided settings that the command decides, by full name */
    Settings settings(Map<String, Object> decided) {
        return SettingsFiles.read(config, decided);
    }

    /** One's own file of settings; null for the one beside the program, if it is there. */
    @Nullable
    Path config() {
        return config;
    }

    /** What the settings are read from. */
    ConfigurableEnvironment environment() {
        return SettingsFiles.environment(config, Map.of());
    }

    boolean json() {
        return json;
    }
}
