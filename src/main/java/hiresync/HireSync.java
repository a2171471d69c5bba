package hiresync;

import hiresync.cli.HiresyncCommand;

/** The program. */
public final class HireSync {
    private HireSync() {}

    public static void main(String[] arguments) {
        System.exit(HiresyncCommand.run(arguments));
    }
}
