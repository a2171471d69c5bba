package hiresync.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The most memory of a process that was ever resident. Linux keeps that figure; elsewhere it is the largest of those seen,
 * asked from {@code ps}.
 */
final class PeakMemory {
    private final long pid;
    private final Path status;
    private long kilobytes;

    PeakMemory(long pid) {
        this.pid = pid;
        this.status = Path.of("/proc", Long.toString(pid), "status");
    }

    /** To be called again and again while the process runs. */
    void look() {
        try {
            kilobytes = Math.max(kilobytes, Files.exists(status) ? kept() : seen());
        } catch (IOException e) {
            // it has just ended: what was seen before counts
        }
    }

    double megabytes() {
        return kilobytes / 1024.0;
    }

    /** A process that has ended but was not waited for yet has a status without this line. */
    private long kept() throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private long seen() throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return answer.isEmpty() ? 0 : Long.parseLong(answer);
    }
}
