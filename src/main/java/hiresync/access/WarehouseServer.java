package hiresync.access;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.sandbox.EmbeddedServer;
import hiresync.settings.Settings;
import hiresync.warehouse.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server that has the warehouse: somebody else's, or one of our own for {@code embedded:DIR}. */
public final class WarehouseServer implements AutoCloseable {
    private static final String EMBEDDED = "embedded:";

    private final DatabaseSettings database;
    private final @Nullable EmbeddedServer own;

    private WarehouseServer(DatabaseSettings database, @Nullable EmbeddedServer own) {
        this.database = database;
        this.own = own;
    }

    public static WarehouseServer of(Settings settings) {
        String url = settings.warehouseUrl();
        if (url.equals(EMBEDDED)) {
            throw new Problem(
                    ExitCode.USAGE, "WAREHOUSE_URL names no directory; give one, such as embedded:.hiresync/warehouse");
        }
        if (url.startsWith(EMBEDDED)) {
            return embedded(directory(url));
        }
        try {
            return new WarehouseServer(
                    new DatabaseSettings(url, settings.warehouseUsername(), settings.warehousePassword()), null);
        } catch (IllegalArgumentException e) {
            throw new Problem(ExitCode.USAGE, "wrong setting: " + e.getMessage());
        }
    }

    /** For those who make none: they have nothing to say of an empty one. */
    public static WarehouseServer existing(Settings settings) {
        if (isYetToBeMade(settings)) {
            throw new Problem(
                    ExitCode.USAGE,
                    "there is no warehouse yet at " + settings.warehouseUrl()
                            + "; the first run makes it, or now: hiresync migrate");
        }
        return of(settings);
    }

    /** Whether it would be made by a first start. */
    public static boolean isYetToBeMade(Settings settings) {
        String url = settings.warehouseUrl();
        return url.startsWith(EMBEDDED) && url.length() > EMBEDDED.length() && !EmbeddedServer.isMade(directory(url));
    }

    private static Path directory(String url) {
        return Path.of(url.substring(EMBEDDED.length()));
    }

    public static WarehouseServer embedded(Path directory) {
        EmbeddedServer server = EmbeddedServer.start(directory);
        return new WarehouseServer(new DatabaseSettings(server.url(), server.username(), server.password()), server);
    }

    public DatabaseSettings database() {
        return database;
    }

    @Override
    public void close() {
        if (own != null) {
            try {
                own.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
