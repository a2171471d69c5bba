package hiresync.feishu;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/** {@code NO_PROXY} as curl reads it: a host covers itself and its subdomains, with a port only that port. */
record NoProxy(String hosts) {
    boolean covers(URI address) {
        String host = bare(address.getHost().toLowerCase(Locale.ROOT));
        int port = address.getPort() < 0 ? 443 : address.getPort();
        return Arrays.stream(hosts.split("[,\\s]+"))
                .map(entry -> entry.toLowerCase(Locale.ROOT))
                .anyMatch(entry -> covers(entry, host, port));
    }

    private static boolean covers(String entry, String host, int port) {
        String name = entry;
        if (entry.matches("[^:]+:\\d{1,5}|\\[.+]:\\d{1,5}")) {
            int colon = entry.lastIndexOf(':');
            if (Integer.parseInt(entry.substring(colon + 1)) != port) {
                return false;
            }
            name = entry.substring(0, colon);
        }
        name = bare(name).replaceFirst("^\\*?\\.", "");
        return !entry.isEmpty() && (entry.equals("*") || host.equals(name) || host.endsWith("." + name));
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
