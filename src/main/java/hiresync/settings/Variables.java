package hiresync.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The variables of the environment that settings are read from beside {@code HIRESYNC_…}: the defaults name them. */
public final class Variables {
    /** The property source of the settings that such variables set. */
    static final String SOURCE = "variables";

    private static final Pattern NAMED = Pattern.compile("\\$\\{(\\w+)");
    private static final Pattern OURS =
            Pattern.compile("(HIRESYNC|FEISHU|WAREHOUSE)_.*|SOURCE_(URL|USER|PASS|TABLE|HOST|DB|DATABASE|SCHEMA).*");
    /** Of the launch script. */
    private static final Set<String> OTHERS = Set.of("HIRESYNC_JAVA_OPTS");

    private Variables() {}

    /** What they set, which goes before a person's own file. */
    static PropertySource<?> source(EnumerablePropertySource<?> defaults, ConfigurableEnvironment environment) {
        Map<String, Object> set = new HashMap<>();
        for (String setting : defaults.getPropertyNames()) {
            Object placeholder = defaults.getProperty(setting);
            if (behind(placeholder, environment).isPresent()) {
                set.put(setting, String.valueOf(placeholder));
            }
        }
        return new MapPropertySource(SOURCE, set);
    }

    /** The first variable that a placeholder names and that is set to something. */
    static Optional<String> behind(@Nullable Object placeholder, ConfigurableEnvironment environment) {
        Map<String, ?> variables = all(environment);
        return named(placeholder).stream()
                .filter(name -> !String.valueOf(variables.containsKey(name) ? variables.get(name) : "")
                        .isBlank())
                .findFirst();
    }

    /** Those that look like ours, but are no setting's: misspelt, perhaps, and without effect; with what may be meant. */
    public static List<String> unread(ConfigurableEnvironment environment) {
        Set<String> known = known(environment);
        return unknown(environment, known)
                .map(name -> name + Suggestions.inWords(name, known))
                .toList();
    }

    /** Of those the ones that are surely meant for hiresync: other programs have variables that begin like ours. */
    public static List<String> misspelt(ConfigurableEnvironment environment) {
        Set<String> known = known(environment);
        return unknown(environment, known)
                .filter(name -> name.startsWith("HIRESYNC_")
                        || !Suggestions.of(name, known).isEmpty())
                .map(name -> name + Suggestions.inWords(name, known))
                .toList();
    }

    private static Stream<String> unknown(ConfigurableEnvironment environment, Set<String> known) {
        return all(environment).keySet().stream()
                .filter(name -> OURS.matcher(name).matches() && !known.contains(name))
                .sorted();
    }

    private static Set<String> known(ConfigurableEnvironment environment) {
        Set<String> known = new HashSet<>(OTHERS);
        PropertySource<?> defaults = environment.getPropertySources().get(SettingsFiles.DEFAULT_SOURCE);
        if (defaults instanceof EnumerablePropertySource<?> all) {
            for (String setting : all.getPropertyNames()) {
                known.addAll(named(all.getProperty(setting)));
                known.add(canonical(setting.replace("-", "")));
                known.add(canonical(setting.replace('-', '_')));
            }
        }
        return known;
    }

    /** Those that a placeholder names. */
    static List<String> named(@Nullable Object placeholder) {
        List<String> names = new ArrayList<>();
        Matcher name = NAMED.matcher(String.valueOf(placeholder));
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    private static String canonical(String setting) {
        return setting.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Map<String, ?> all(ConfigurableEnvironment environment) {
        PropertySource<?> variables =
                environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        Map<String, Object> all = new HashMap<>();
        if (variables instanceof EnumerablePropertySource<?> named) {
            Arrays.stream(named.getPropertyNames()).forEach(name -> all.put(name, named.getProperty(name)));
        }
        return all;
    }
}
