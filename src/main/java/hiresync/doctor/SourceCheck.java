package hiresync.doctor;

import static hiresync.report.Figures.counted;
import static hiresync.report.Figures.number;

import hiresync.doctor.WarehouseFacts.Schema;
import hiresync.plan.SourceSettings;
import hiresync.plan.SourceSight;
import hiresync.warehouse.DatabaseSettings;
import hiresync.warehouse.Inspection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether the talents can be read, and how many there are. */
final class SourceCheck {
    /** Which the migrations make. */
    private static final String OURS = "source.talent";

    private final SourceSettings source;
    private final boolean discovered;
    private final Consumer<Check> told;

    /** @param discovered whether each sync fills it first */
    SourceCheck(SourceSettings source, boolean discovered, Consumer<Check> told) {
        this.source = source;
        this.discovered = discovered;
        this.told = told;
    }

    /**
     * Looks, and tells.
     *
     * @param warehouse null when it cannot be asked
     * @return one of the talents; null when none was found
     */
    @Nullable
    String examine(@Nullable DatabaseSettings warehouse, WarehouseFacts facts) {
        if (source.url() == null && warehouse == null) {
            return skipped("it is in the warehouse, which cannot be asked");
        }
        if (source.url() == null && source.table().equals(OURS) && facts.has(Schema.NONE)) {
            return skipped("the table " + OURS + " is made by the migrations; then fill it");
        }
        try {
            SourceSight sight = sight(source.url() == null ? warehouse : null);
            told.accept(check(sight));
            return sight.one();
        } catch (Exception e) {
            told.accept(Check.wrong("source", Checking.problem(e)));
            return null;
        }
    }

    private @Nullable String skipped(String reason) {
        told.accept(Check.skipped("source", reason));
        return null;
    }

    private SourceSight sight(@Nullable DatabaseSettings warehouse) throws SQLException {
        if (warehouse == null) {
            return SourceSight.of(source, null, ShortWaits.QUESTION);
        }
        try (Inspection there = Inspection.open(warehouse)) {
            return SourceSight.of(source, there.connection(), ShortWaits.QUESTION);
        }
    }

    private Check check(SourceSight sight) {
        String where = "%s in %s: ".formatted(source.table(), source.url() == null ? "the warehouse" : "SOURCE_URL");
        if (sight.isEmpty() && discovered) {
            return Check.ok("source", where + "empty; sync fills it first, as hiresync.discover.before-sync says");
        }
        sight.requireSomebody();
        Long ids = sight.ids();
        if (ids == null) {
            return Check.warn(
                    "source",
                    where + "readable, but its ids were not counted within " + ShortWaits.QUESTION.toSeconds() + " s",
                    "a run reads all of it each time; if it is a view, make it a faster one, or a table");
        }
        String skipped = sight.skipped() == 0
                ? ""
                : ", and " + number(sight.skipped()) + " blank or too long, which are skipped";
        return Check.ok("source", where + counted(ids, "talent id") + skipped);
    }
}
