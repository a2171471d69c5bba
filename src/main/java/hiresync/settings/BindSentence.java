package hiresync.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

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
        return "wrong setting: %s%s cannot be read as what it should be%s; see config/application.yml for its form"
                .formatted(
                        property.getName(),
                        Secrets.mayHoldOne(property.getName().toString()) ? "" : " = '" + property.getValue() + "'",
                        property.getOrigin() == null ? "" : " (set in " + property.getOrigin() + ")");
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
