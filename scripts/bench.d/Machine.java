package hiresync.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What the figures were measured on. */
final class Machine {
    private static final double GIGABYTE = 1 << 30;

    private Machine() {}

    static String described() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%d cores, %.1f GB memory, Java %s, %s %s %s",
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / GIGABYTE,
                Runtime.version(),
                system.getName(),
                system.getVersion(),
                system.getArch());
    }
}
