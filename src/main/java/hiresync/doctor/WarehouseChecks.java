package hiresync.doctor;

import hiresync.doctor.WarehouseFacts.Schema;
import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.job.MonthQuota;
import hiresync.warehouse.DatabaseSettings;
import hiresync.warehouse.DatabaseTrouble;
import hiresync.warehouse.Identity;
import hiresync.warehouse.Inspection;
import hiresync.warehouse.PastCalls;
import hiresync.warehouse.RunLock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the warehouse stands: the server, the run lock, the tables, and whose ids they hold. */
final class WarehouseChecks {
    private static final int OLDEST = 15;
    private static final int NEWEST = 18;

    private final DatabaseSettings database;
    private final InstantSource clock;
    private final Consumer<Check> told;

    WarehouseChecks(DatabaseSettings database, InstantSource clock, Consumer<Check> told) {
        this.database = database;
        this.clock = clock;
        this.told = told;
    }

    static void skip(String reason, Consumer<Check> told) {
        told.accept(Check.skipped("database", reason));
        skipTheRest(reason, told);
    }

    /** All but the database itself. */
    static void skipTheRest(String reason, Consumer<Check> told) {
        Stream.of("lock", "migrations", "privileges", "roles", "zone", "identity")
                .forEach(subject -> told.accept(Check.skipped(subject, reason)));
    }

    /**
     * Looks at all of it.
     *
     * @param migrates whether a run applies pending migrations by itself
     * @param identity whose ids a run would write; null when that is not known
     * @param monthlyCalls null when nobody counts them
     */
    WarehouseFacts examine(boolean migrates, @Nullable Identity identity, @Nullable Integer monthlyCalls) {
        Inspection opened = opened();
        if (opened == null) {
            skipTheRest("the database cannot be asked", told);
            return WarehouseFacts.NONE;
        }
        try (opened) {
            tell("lock", () -> lock(opened));
            Schema schema = new TablesChecks(opened, database, told).examine(migrates);
            identity(opened, schema, identity);
            return facts(opened, schema, monthlyCalls);
        }
    }

    private @Nullable Inspection opened() {
        try {
            Inspection inspection = Inspection.open(database);
            tell("database", () -> server(inspection.server()));
            return inspection;
        } catch (Exception e) {
            told.accept(Check.wrong("database", problem(e)));
            return null;
        }
    }

    private Check server(Inspection.Server server) {
        String found =
                "PostgreSQL %s, database %s, user %s".formatted(server.version(), server.database(), server.user());
        if (server.major() < OLDEST) {
            return Check.wrong("database", found, "hiresync needs PostgreSQL 15 or later: upgrade the server");
        }
        if (server.readOnly()) {
            return Check.wrong("database", new Problem(ExitCode.FAILED, DatabaseTrouble.READ_ONLY.sentence()));
        }
        return server.major() > NEWEST
                ? Check.warn(
                        "database",
                        found + ", which this version was not tried with",
                        "see whether there is a newer hiresync")
                : Check.ok("database", found);
    }

    private Check lock(Inspection inspection) throws SQLException {
        RunLock.requireReliable(database);
        return Check.ok(
                "lock",
                RunLock.holder(inspection.dataSource())
                        .map(holder -> "it would hold; now it is taken by " + holder.inWords()
                                + ", and a run that begins meanwhile ends with 4")
                        .orElse("it would hold, no proxy pools transactions; nobody has it"));
    }

    private void identity(Inspection inspection, Schema schema, @Nullable Identity identity) {
        if (identity == null) {
            told.accept(Check.skipped("identity", "the settings for it are wrong"));
        } else if (schema != Schema.TODAY) {
            told.accept(Check.skipped("identity", "the tables are not there, or not today's"));
        } else {
            tell("identity", () -> identity(inspection, identity));
        }
    }

    private static Check identity(Inspection inspection, Identity identity) {
        boolean held = identity.isOf(inspection.dataSource());
        String whose = "%s, %s, %s, %s"
                .formatted(
                        identity.baseUrl(),
                        identity.appId() == null ? "an app with a fixed token" : identity.appId(),
                        identity.userIdType(),
                        identity.jobLevelIdType());
        return Check.ok(
                "identity",
                held
                        ? "the warehouse holds the ids of these settings: " + whose
                        : "the warehouse holds no ids yet; the first run makes it that of " + whose);
    }

    private WarehouseFacts facts(Inspection inspection, Schema schema, @Nullable Integer monthlyCalls) {
        Duration ahead = inspection.ahead(clock);
        if (schema != Schema.TODAY) {
            return new WarehouseFacts(schema, null, null, ahead);
        }
        Instant now = clock.instant();
        PastCalls calls = new PastCalls(inspection.dataSource());
        try {
            return new WarehouseFacts(
                    schema, calls.recentAttempts(now, 0), MonthQuota.of(monthlyCalls, calls.month(now)), ahead);
        } catch (RuntimeException e) {
            problem(e); // told already, with the privileges
            return new WarehouseFacts(schema, null, null, ahead);
        }
    }

    private void tell(String subject, Callable<Check> check) {
        told.accept(Checking.of(subject, check));
    }

    private static Problem problem(Exception thrown) {
        return Checking.problem(thrown);
    }
}
