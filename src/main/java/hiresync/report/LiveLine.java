package hiresync.report;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The line at the bottom of a terminal that is drawn over and over. What the program says meanwhile on standard error goes
 * above it.
 */
final class LiveLine implements AutoCloseable {
    private static final String ERASE = "\r\033[K";
    /** Over the line as it was, which is not to wrap where the window has become narrower since. */
    private static final String OVER = "\r\033[?7l%s\033[K\033[?7h";

    private final PrintStream terminal;
    private boolean isDrawn;
    private boolean atLineStart = true;

    LiveLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Takes standard error, until it is closed. */
    static LiveLine onStandardError() {
        LiveLine line = new LiveLine(System.err);
        System.setErr(line.above());
        return line;
    }

    /** What is written here stands above the line. */
    PrintStream above() {
        return new PrintStream(new Above(), true, StandardCharsets.UTF_8);
    }

    /** Not in the middle of what somebody else says. */
    synchronized void draw(String line) {
        if (atLineStart) {
            terminal.print(OVER.formatted(line));
            terminal.flush();
            isDrawn = true;
        }
    }

    synchronized void erase() {
        if (isDrawn) {
            terminal.print(ERASE);
            isDrawn = false;
        }
    }

    /** The line stays as it was drawn last. */
    @Override
    public synchronized void close() {
        if (isDrawn) {
            terminal.println();
            isDrawn = false;
        }
        System.setErr(terminal);
    }

    private synchronized void write(byte[] bytes, int from, int length) {
        if (length > 0) {
            erase();
            terminal.write(bytes, from, length);
            terminal.flush();
            atLineStart = bytes[from + length - 1] == '\n';
        }
    }

    private final class Above extends OutputStream {
        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            LiveLine.this.write(bytes, from, length);
        }
    }
}
