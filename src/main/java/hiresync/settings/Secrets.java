package hiresync.settings;

import java.util.regex.Pattern;

/** Which settings hold a secret, and what of a value may be shown. */
final class Secrets {
    private static final String HIDDEN = "***";
    private static final Pattern SECRET = Pattern.compile(".*(secret|password|token|ticket|key)");
    /** Before the host of an address: whatever stands before its last @, as a password may hold one. */
    private static final Pattern LOGIN = Pattern.compile("^((?:[\\w:]*//)?).*@");

    private static final Pattern PARAMETER = Pattern.compile("([?&][^=&]*(?:password|secret)[^=&]*=)[^&]*");

    private Secrets() {}

    /** Whether all of its value is one. */
    static boolean isSecret(String setting) {
        return SECRET.matcher(setting).matches();
    }

    /** Whether its value may hold one among other things. */
    static boolean mayHoldOne(String setting) {
        return isSecret(setting) || isAddress(setting);
    }

    /** The value with nothing secret in it. */
    static String masked(String setting, String value) {
        if (value.isEmpty()) {
            return value;
        }
        if (isSecret(setting)) {
            return HIDDEN;
        }
        return isAddress(setting)
                ? PARAMETER
                        .matcher(LOGIN.matcher(value).replaceFirst("$1" + HIDDEN + "@"))
                        .replaceAll("$1" + HIDDEN)
                : value;
    }

    private static boolean isAddress(String setting) {
        return setting.endsWith("url") || setting.endsWith("https-proxy");
    }
}
