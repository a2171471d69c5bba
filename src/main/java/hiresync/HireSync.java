package hiresync;

import hiresync.cli.HiresyncCommand;

/** The program. */
public final class HireSync {
    private HireSync() {}

    public static void main(String[] arguments) {
        // the JDK would send a call again by itself when a kept connection turns out closed: unpaced and uncounted
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        System.exit(HiresyncCommand.run(arguments));
    }
}
