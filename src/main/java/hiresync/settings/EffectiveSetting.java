package hiresync.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * A setting that is in force.
 *
 * @param name in full, such as {@code hiresync.api.share}
 * @param value with nothing secret in it; null when it is not set
 * @param origin where it comes from, in words
 * @param isOwn whether somebody has set it, and it is not the default
 */
public record EffectiveSetting(String name, @Nullable String value, String origin, boolean isOwn) {
    private static final String DEFAULT = "default";

    /** Every setting there is, in the order of the defaults. */
    public static List<EffectiveSetting> all(ConfigurableEnvironment environment) {
        EnumerablePropertySource<?> defaults = (EnumerablePropertySource<?>)
                Objects.requireNonNull(environment.getPropertySources().get(SettingsFiles.DEFAULT_SOURCE));
        return Arrays.stream(defaults.getPropertyNames())
                .map(name -> of(name, environment))
                .toList();
    }

    private static EffectiveSetting of(String name, ConfigurableEnvironment environment) {
        String value = Binder.get(environment).bind(name, String.class).orElse("");
        String origin = origin(name, environment);
        return new EffectiveSetting(
                name, value.isEmpty() ? null : Secrets.masked(name, value), origin, !origin.equals(DEFAULT));
    }

    private static String origin(String name, ConfigurableEnvironment environment) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty property = source.getConfigurationProperty(ConfigurationPropertyName.of(name));
            if (property != null && source.getUnderlyingSource() instanceof PropertySource<?> from) {
                return origin(property, from, environment);
            }
        }
        return DEFAULT;
    }

    private static String origin(
            ConfigurationProperty property, PropertySource<?> source, ConfigurableEnvironment environment) {
        String name = property.getName().toString();
        return switch (source.getName()) {
            case SettingsFiles.DEFAULT_SOURCE -> DEFAULT;
            case SettingsFiles.DECIDED_SOURCE -> {
                String file = SettingsFiles.fileSettingOf(name);
                yield file == null ? "the command itself" : "the file that is named by " + origin(file, environment);
            }
            case Variables.SOURCE ->
                "environment variable "
                        + Variables.behind(source.getProperty(name), environment)
                                .orElse("");
            case StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME ->
                "environment variable " + variable(property);
            case StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME -> "Java's system property " + name;
            default -> source.getName() + line(property.getOrigin());
        };
    }

    private static String variable(ConfigurationProperty property) {
        return property.getOrigin() instanceof PropertySourceOrigin origin
                ? origin.getPropertyName()
                : String.valueOf(property.getName());
    }

    /** Such as {@code , line 3}; empty when nobody noted it. */
    static String line(@Nullable Origin origin) {
        Origin noted = origin instanceof PropertySourceOrigin of ? of.getOrigin() : origin;
        return noted instanceof TextResourceOrigin text && text.getLocation() != null
                ? ", line " + (text.getLocation().getLine() + 1)
                : "";
    }
}
