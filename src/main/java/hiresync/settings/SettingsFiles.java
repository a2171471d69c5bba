package hiresync.settings;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Puts the settings together: what a command decides itself, the environment, one's own file, the defaults; the first one
 * that has a setting wins.
 */
public final class SettingsFiles {
    /** The names of property sources. */
    static final String DEFAULT_SOURCE = "defaults";

    static final String DECIDED_SOURCE = "decided";

    private static final String DEFAULTS = "config/application.yml";
    /** How Spring names what a YAML document holds that is no object. */
    private static final Pattern NO_OBJECT = Pattern.compile("document(\\[.*)?");

    private static final String BESIDE = "hiresync.yml";
    private static final Map<String, String> SECRET_FILES = Map.of(
            "hiresync.api.app-secret-file", "hiresync.api.app-secret",
            "hiresync.warehouse.password-file", "hiresync.warehouse.password",
            "hiresync.source.password-file", "hiresync.source.password");

    private SettingsFiles() {}

    /**
     * Reads all of them.
     *
     * @param own one's own file, from {@code --config}; null for {@code hiresync.yml} beside the program, if it is there
     * @param decided settings that the command decides, by full name
     * @throws Problem when a file cannot be read, or sets what is no setting
     */
    public static Settings read(@Nullable Path own, Map<String, Object> decided) {
        return of(environment(own, decided));
    }

    /** Those that an environment has. */
    public static Settings of(ConfigurableEnvironment environment) {
        return new Settings(Binder.get(environment));
    }

    /** What the settings are bound from, with the same parameters as {@link #read}. */
    public static ConfigurableEnvironment environment(@Nullable Path own, Map<String, Object> decided) {
        StandardEnvironment environment = new StandardEnvironment();
        MutablePropertySources sources = environment.getPropertySources();
        EnumerablePropertySource<?> defaults =
                (EnumerablePropertySource<?>) load(DEFAULT_SOURCE, new ClassPathResource(DEFAULTS));
        sources.addLast(Variables.source(defaults, environment));
        ownFile(own).ifPresent(file -> {
            PropertySource<?> loaded = load(file.toString(), new FileSystemResource(file));
            refuseUnknown(file, loaded, defaults);
            sources.addLast(loaded);
        });
        sources.addLast(defaults);
        ConfigurationPropertySources.attach(environment);
        Map<String, Object> first = new HashMap<>(secretsFromFiles(Binder.get(environment), defaults));
        first.putAll(decided);
        sources.addFirst(new MapPropertySource(DECIDED_SOURCE, first));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    /** The setting that names a file which may hold this one's value; null when there is none. */
    static @Nullable String fileSettingOf(String setting) {
        return SECRET_FILES.entrySet().stream()
                .filter(file -> file.getValue().equals(setting))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static java.util.Optional<Path> ownFile(@Nullable Path own) {
        if (own != null) {
            if (!Files.isReadable(own) || Files.isDirectory(own)) {
                throw unreadable("the file given with --config", own);
            }
            return java.util.Optional.of(own);
        }
        Path beside = Path.of(System.getProperty("hiresync.home", ".")).resolve(BESIDE);
        return Files.isReadable(beside) ? java.util.Optional.of(beside) : java.util.Optional.empty();
    }

    private static PropertySource<?> load(String name, Resource file) {
        try {
            List<PropertySource<?>> documents = new YamlPropertySourceLoader().load(name, file);
            if (documents.size() == 1) {
                return documents.get(0);
            }
            if (documents.isEmpty()) { // or nothing but comments
                return new MapPropertySource(name, Map.of());
            }
            throw new Problem(ExitCode.USAGE, name + " must hold one YAML document, but holds " + documents.size());
        } catch (IOException | RuntimeException e) {
            if (e instanceof Problem problem) {
                throw problem;
            }
            throw new Problem(ExitCode.USAGE, name + " is no YAML that can be read" + where(e));
        }
    }

    private static String where(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
                return ", line %d, column %d: %s"
                        .formatted(
                                marked.getProblemMark().getLine() + 1,
                                marked.getProblemMark().getColumn() + 1,
                                marked.getProblem());
            }
        }
        return "";
    }

    /** A misspelt setting would silently leave the default in force. */
    private static void refuseUnknown(Path file, PropertySource<?> own, @Nullable PropertySource<?> defaults) {
        Set<String> known = names(defaults);
        Set<String> unknown = new TreeSet<>(names(own));
        if (unknown.stream().anyMatch(name -> NO_OBJECT.matcher(name).matches())) {
            throw new Problem(
                    ExitCode.USAGE,
                    file + " holds no settings with names, but a text or a list; it begins with hiresync: as"
                            + " config/application.yml does");
        }
        unknown.removeAll(known);
        unknown.removeIf(name -> isEmptySection(name, own, known));
        if (!unknown.isEmpty()) {
            throw new Problem(
                    ExitCode.USAGE,
                    "%s sets what hiresync does not know: %s; see config/application.yml for every setting"
                            .formatted(
                                    file,
                                    unknown.stream()
                                            .map(name -> name
                                                    + EffectiveSetting.line(OriginLookup.getOrigin(own, name))
                                                    + Suggestions.inWords(name, known))
                                            .collect(Collectors.joining(", "))));
        }
    }

    /** Such as {@code hiresync:} with nothing but comments below: it sets nothing. */
    private static boolean isEmptySection(String name, PropertySource<?> own, Set<String> known) {
        return "".equals(own.getProperty(name)) && known.stream().anyMatch(setting -> setting.startsWith(name + "."));
    }

    /** A file that holds an empty object names null. */
    private static Set<String> names(@Nullable PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> named
                ? Arrays.stream(named.getPropertyNames())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Map<String, String> secretsFromFiles(Binder binder, EnumerablePropertySource<?> defaults) {
        Map<String, String> secrets = new HashMap<>();
        SECRET_FILES.forEach((fileSetting, setting) -> binder.bind(fileSetting, String.class)
                .map(String::strip)
                .ifBound(file -> {
                    if (!file.isEmpty()) {
                        secrets.put(setting, secret(Path.of(file), named(fileSetting, defaults)));
                    }
                }));
        return secrets;
    }

    /** As whoever set it knows it: by the variable that the defaults name. */
    private static String named(String fileSetting, EnumerablePropertySource<?> defaults) {
        return String.join(", ", Variables.named(defaults.getProperty(fileSetting))) + " (" + fileSetting + ")";
    }

    private static String secret(Path file, String setting) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw unreadable("the file named by " + setting, file);
        }
    }

    private static Problem unreadable(String what, Path file) {
        String why = Files.isDirectory(file)
                ? "is a directory"
                : Files.exists(file) ? "may not be read by this user" : "is not there";
        return new Problem(ExitCode.USAGE, what + " " + why + ": " + file.toAbsolutePath());
    }
}
