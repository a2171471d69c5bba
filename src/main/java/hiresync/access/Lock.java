package hiresync.access;

import hiresync.warehouse.DatabaseSettings;
import hiresync.warehouse.RunLock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** Takes the run lock under a name by which a person finds who has it. */
public final class Lock {
    private Lock() {}

    public static RunLock take(DatabaseSettings database, String command) throws SQLException {
        return RunLock.take(
                database,
                "hiresync %s, pid %d on %s"
                        .formatted(command, ProcessHandle.current().pid(), host()));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "an unnamed host";
        }
    }
}
