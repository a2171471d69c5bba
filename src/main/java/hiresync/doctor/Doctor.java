package hiresync.doctor;

import hiresync.access.WarehouseServer;
import hiresync.exit.Problem;
import hiresync.plan.SourceSettings;
import hiresync.settings.Settings;
import hiresync.settings.SettingsFiles;
import hiresync.warehouse.DatabaseSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at one thing after the other that a run needs, and tells how each stands as soon as it is known. */
public final class Doctor {
    private static final String SETTINGS = "the settings for it are wrong";

    private final @Nullable Path config;
    private final InstantSource clock;
    private final Consumer<Check> told;

    /**
     * Begins nothing yet.
     *
     * @param config one's own file of settings; null for the one beside the program, if it is there
     * @param told of each check, as soon as it is made
     */
    public Doctor(@Nullable Path config, InstantSource clock, Consumer<Check> told) {
        this.config = config;
        this.clock = clock;
        this.told = told;
    }

    public void examine() throws Exception {
        SettingsChecks settings;
        try {
            settings = new SettingsChecks(SettingsFiles.environment(config, Map.of()), clock, told);
        } catch (Problem unreadable) {
            told.accept(Check.wrong("settings", unreadable));
            WarehouseChecks.skip("the settings cannot be read", told);
            told.accept(Check.skipped("source", "the settings cannot be read"));
            FeishuChecks.skip("the settings cannot be read", told);
            return;
        }
        examine(settings.settings(), settings.examined());
    }

    private void examine(Settings settings, SettingsChecks.Right right) throws Exception {
        try (WarehouseServer server = server(settings)) {
            DatabaseSettings database = server == null ? null : ShortWaits.of(server.database());
            WarehouseFacts facts = warehouse(settings, right, database);
            String talent = source(settings, right, database, facts);
            if (right.feishu()) {
                Settings brief = SettingsFiles.read(config, ShortWaits.of(settings.feishu()));
                new FeishuChecks(brief, right.source() && right.others(), clock, told).examine(facts, talent);
            } else {
                FeishuChecks.skip(SETTINGS, told);
            }
        }
    }

    /** Null when there is none to ask. */
    private @Nullable WarehouseServer server(Settings settings) {
        try {
            if (WarehouseServer.isYetToBeMade(settings)) {
                told.accept(Check.warn(
                        "database",
                        "there is no embedded PostgreSQL yet in the directory that WAREHOUSE_URL names",
                        "make it and its tables: hiresync migrate"));
                return null;
            }
            return WarehouseServer.of(settings);
        } catch (RuntimeException e) {
            told.accept(Check.wrong("database", Checking.problem(e)));
            return null;
        }
    }

    private WarehouseFacts warehouse(
            Settings settings, SettingsChecks.Right right, @Nullable DatabaseSettings database) {
        if (database == null) {
            WarehouseChecks.skipTheRest("there is no database to ask", told);
            return WarehouseFacts.NONE;
        }
        return new WarehouseChecks(database, clock, told)
                .examine(
                        !right.others() || settings.migrate(),
                        right.feishu() ? settings.identity() : null,
                        right.feishu() ? settings.feishu().monthlyCalls() : null);
    }

    /** A talent of the source; null when none is found. */
    private @Nullable String source(
            Settings settings, SettingsChecks.Right right, @Nullable DatabaseSettings database, WarehouseFacts facts) {
        if (!right.source()) {
            told.accept(Check.skipped("source", SETTINGS));
            return null;
        }
        SourceSettings source = ShortWaits.of(settings.source());
        return new SourceCheck(source, right.others() && settings.discover().beforeSync(), told)
                .examine(facts.isReachable() ? database : null, facts);
    }
}
