package hiresync.cli;

import hiresync.settings.EffectiveSetting;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Every setting that is in force, for a person or a program. */
record SettingsAnswer(List<EffectiveSetting> settings) {
    String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    String text() {
        int width = settings.stream()
                .mapToInt(setting -> setting.name().length())
                .max()
                .orElse(1);
        return settings.stream()
                .map(setting -> ("%-" + width + "s  %s  (%s)")
                        .formatted(
                                setting.name(),
                                setting.value() == null ? "not set" : setting.value(),
                                setting.origin()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
