package hiresync.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.StandardEnvironment;

/** Says in one sentence which setting is wrong, where it was set, and why. */
final class BindSentence {
    private BindSentence() {}

    static String of(BindException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause.getClass().equals(IllegalArgumentException.class) && isOurs(cause.getMessage())) {
                return "wrong setting: " + cause.getMessage();
            }
        }
        ConfigurationProperty property = e.getProperty();
        if (property == null) {
            return "wrong setting: " + e.getName() + " cannot be read";
        }
        return "wrong setting: %s must be %s%s%s; see config/application.yml"
                .formatted(
                        property.getName(),
                        form(e.getTarget().getType().resolve(Object.class)),
                        Secrets.mayHoldOne(property.getName().toString())
                                ? ""
                                : ", but is '" + property.getValue() + "'",
                        property.getOrigin() == null ? "" : " (set in " + place(property.getOrigin()) + ")");
    }

    private static String place(Origin origin) {
        return origin instanceof PropertySourceOrigin variable
                        && variable.getPropertySource()
                                .getName()
                                .equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
                ? "the environment variable " + variable.getPropertyName()
                : origin.toString();
    }

    private static String form(Class<?> type) {
        if (type == Duration.class) {
            return "a time such as 500ms, 30s, 10m, 12h or 7d";
        }
        if (type == Integer.class || type == int.class) {
            return "a whole number up to " + Integer.MAX_VALUE + " without a unit";
        }
        if (type == double.class) {
            return "a number such as 0.5";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        return type == URI.class ? "an address such as https://open.feishu.cn" : "in another form";
    }

    private static boolean isOurs(@Nullable String message) {
        return message != null
                && (message.startsWith("hiresync.")
                        || message.startsWith("FEISHU_")
                        || message.startsWith("HTTPS_PROXY")
                        || message.startsWith("SOURCE_")
                        || message.startsWith("WAREHOUSE_"));
    }
}
