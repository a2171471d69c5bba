package hiresync.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** Refuses a time without its unit, which Spring takes as milliseconds and whoever wrote it mostly meant as seconds. */
final class DurationsWithUnit implements BindHandler {
    @Override
    public Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
        if (result instanceof Duration duration && !duration.isZero() && context.getConfigurationProperty() != null) {
            String text = String.valueOf(context.getConfigurationProperty().getValue())
                    .strip();
            if (text.chars().allMatch(c -> Character.isDigit(c) || c == '-' || c == '+')) {
                throw new IllegalArgumentException(
                        name + " must have a unit, such as 500ms, 30s, 10m, 12h or 7d, but is " + text);
            }
        }
        return result;
    }
}
