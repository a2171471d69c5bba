package hiresync.cli;

import hiresync.access.Lock;
import hiresync.access.LockedWarehouse;
import hiresync.access.WarehouseServer;
import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.plan.SourceSettings;
import hiresync.report.Wrapped;
import hiresync.settings.Settings;
import hiresync.talentfile.TalentsFile;
import hiresync.warehouse.Database;
import hiresync.warehouse.DatabaseSettings;
import hiresync.warehouse.Forgetting;
import hiresync.warehouse.Migrations;
import hiresync.warehouse.RunLock;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code hiresync forget}: erases a talent, and sees to it that it does not come back. */
@Command(
        name = "forget",
        description = {
            "Erases a talent for good, and keeps it from coming back.",
            "Erased are its applications, interviews, evaluations and rooms with their history, its kept"
                    + " answers, its marks in the ledger and in the work lists of all runs, its row in source.talent. It"
                    + " leaves a keyed hash of the id, by which no run asks for the talent again.",
            "Interviews that passed to another talent are that one's, and stay. All of it is done or nothing. Asks first on"
                    + " a terminal, and needs --yes elsewhere.",
            "Does not reach backups, logs, or a source table that is not hiresync's own. After a backup is restored, forget"
                    + " the talent again."
        },
        footer = {
            "",
            "Examples:",
            "  hiresync forget 6900000000000000001",
            "  hiresync forget --yes --json 6900000000000000001",
            "  hiresync forget --undo 6900000000000000001"
        })
final class ForgetCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "TALENT_ID", description = "The talent.")
    private String talent = "";

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--undo", description = "Let a forgotten talent come again; what was erased stays so.")
    private boolean undo;

    @Override
    public Integer call() {
        Output output = Output.standard();
        try (Interrupt interrupt = Interrupt.awaited()) {
            return interrupt.exitsWith(Surprises.toldIfAny(() -> forget(interrupt, output), output));
        }
    }

    private int forget(Interrupt interrupt, Output output) throws Exception {
        String id = TalentsFile.any(talent, "TALENT_ID");
        if (!undo && !yes && !Question.canBeAsked()) {
            throw unanswered();
        }
        Settings settings = common.settings();
        String foreignSource = foreign(settings.source());
        try (WarehouseServer server = WarehouseServer.existing(settings)) {
            DatabaseSettings database = server.database();
            if (undo) {
                return undone(id, foreignSource, database, output);
            }
            if (!yes && !isWanted(id, foreignSource, database, interrupt, output)) {
                output.ends(ExitCode.STOPPED, "nothing was erased");
                return ExitCode.STOPPED;
            }
            ForgetAnswer answer = ForgetAnswer.of(
                    id,
                    locked(database, (forgetting, lock) -> forgetting.forget(id, Instant.now(), lock::ensureHeld)),
                    foreignSource);
            output.answer(common.json(), answer::json, answer::text);
            return ExitCode.COMPLETE;
        }
    }

    /** The lock is not held while somebody thinks: a night may begin meanwhile. */
    private static boolean isWanted(
            String id, @Nullable String foreignSource, DatabaseSettings database, Interrupt interrupt, Output output)
            throws SQLException {
        Forgetting.Extent extent = locked(database, (forgetting, lock) -> forgetting.preview(id, Instant.now()));
        ForgetAnswer ahead = ForgetAnswer.of(id, extent, foreignSource);
        if (ahead.isNothingNew()) {
            return true;
        }
        output.talk().println(ahead.warning());
        interrupt.stopsWith(() -> {
            output.talk().println(System.lineSeparator() + "hiresync: nothing was erased");
            Runtime.getRuntime().halt(ExitCode.STOPPED); // nothing else ends the wait for an answer
        });
        boolean wanted = Question.answered("Erase it?", System.in, output).orElseThrow(ForgetCommand::unanswered);
        interrupt.stopsWith(() -> {}); // from here on it takes a moment, and is done or not
        return wanted;
    }

    private static Problem unanswered() {
        return new Problem(
                ExitCode.USAGE,
                "forget erases for good, and nobody answers here; nothing was erased, give --yes to go on unasked");
    }

    private int undone(String id, @Nullable String foreignSource, DatabaseSettings database, Output output)
            throws SQLException {
        boolean was = locked(database, (forgetting, lock) -> forgetting.undo(id));
        output.answers().println(common.json() ? undoneJson(id, was) : undoneText(id, was, foreignSource));
        return ExitCode.COMPLETE;
    }

    private static String undoneJson(String id, boolean was) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("talentId", id)
                .put("wasForgotten", was)
                .toString();
    }

    private static String undoneText(String id, boolean was, @Nullable String foreignSource) {
        String back = foreignSource == null
                ? "hiresync discover --full or import-talents brings it back into source.talent"
                : "once it is in " + foreignSource;
        String text = was
                ? "talent %1$s may come again: %2$s, or hiresync backfill --talent-id %3$s asks for it once"
                        .formatted(id, back, Shell.word(id))
                : "talent %s was not forgotten; there is nothing to lift".formatted(id);
        return String.join(System.lineSeparator(), Wrapped.lines("hiresync forget: ", text));
    }

    private static @Nullable String foreign(SourceSettings source) {
        return source.isWarehousesOwn() ? null : source.table();
    }

    private interface Work<T> {
        T done(Forgetting forgetting, RunLock lock);
    }

    private static <T> T locked(DatabaseSettings server, Work<T> work) throws SQLException {
        try (RunLock lock = Lock.take(server, "forget")) {
            LockedWarehouse.requireToday(new Migrations(server));
            try (Database database = new Database(server)) {
                return work.done(new Forgetting(database), lock);
            }
        }
    }
}
