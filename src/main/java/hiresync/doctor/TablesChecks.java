package hiresync.doctor;

import hiresync.access.LockedWarehouse;
import hiresync.doctor.WarehouseFacts.Schema;
import hiresync.exit.Problem;
import hiresync.warehouse.DatabaseSettings;
import hiresync.warehouse.Inspection;
import hiresync.warehouse.Migrations;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Whether the tables are today's, and what the user may do with them. */
final class TablesChecks {
    private static final int SHOWN = 3;

    private final Inspection inspection;
    private final DatabaseSettings database;
    private final Consumer<Check> told;

    TablesChecks(Inspection inspection, DatabaseSettings database, Consumer<Check> told) {
        this.inspection = inspection;
        this.database = database;
        this.told = told;
    }

    /** @param migrates whether a run applies pending migrations by itself */
    Schema examine(boolean migrates) {
        Migrations migrations = new Migrations(database);
        Schema schema = of(migrations);
        told.accept(Checking.of("migrations", () -> migrations(migrations, schema, migrates)));
        told.accept(
                schema == Schema.UNKNOWN
                        ? Check.skipped("privileges", "which tables there should be is not known")
                        : Checking.of("privileges", () -> privileges(schema)));
        ofToday(schema, "roles", this::roles);
        ofToday(schema, "zone", this::zone);
        return schema;
    }

    private void ofToday(Schema schema, String subject, Callable<Check> check) {
        told.accept(
                schema == Schema.TODAY
                        ? Checking.of(subject, check)
                        : Check.skipped(subject, "the tables are not there, or not today's"));
    }

    /** Told with the check of the migrations. */
    private static Schema of(Migrations migrations) {
        try {
            if (migrations.version().equals("none")) {
                return Schema.NONE;
            }
            migrations.requireSame();
            return migrations.pending() > 0 ? Schema.OLDER : Schema.TODAY;
        } catch (RuntimeException e) {
            Checking.problem(e);
            return Schema.UNKNOWN;
        }
    }

    private static Check migrations(Migrations migrations, Schema schema, boolean migrates) {
        if (schema == Schema.UNKNOWN) {
            migrations.requireSame();
        }
        if (schema == Schema.TODAY) {
            return Check.ok("migrations", "all are applied, the tables are at version " + migrations.version());
        }
        try {
            LockedWarehouse.requireToday(migrations);
            return Check.ok("migrations", "the tables are at version " + migrations.version());
        } catch (Problem pending) {
            Check wrong = Check.wrong("migrations", pending);
            return migrates
                    ? Check.warn(
                            "migrations", wrong.finding(), wrong.remedy() + "; otherwise the next sync applies them")
                    : wrong;
        }
    }

    private Check privileges(Schema schema) {
        List<String> lacking = inspection.lacking(schema != Schema.NONE, schema == Schema.OLDER);
        String user = inspection.server().user();
        if (lacking.isEmpty()) {
            return Check.ok("privileges", user + " may do all that a run needs");
        }
        String first = String.join("; ", lacking.subList(0, Math.min(SHOWN, lacking.size())));
        return Check.wrong(
                "privileges",
                "%s lacks %s%s".formatted(user, first, more(lacking.size() - SHOWN)),
                lacking.get(0).startsWith("ownership")
                        ? "let the owner of hiresync's tables run hiresync migrate, or make " + user + " their owner"
                        : "as its owner: GRANT %s TO %s%s"
                                .formatted(
                                        lacking.get(0),
                                        user,
                                        lacking.size() == 1
                                                ? ""
                                                : ", and so on; or make it the owner of hiresync's schemas and tables"));
    }

    private Check roles() {
        List<String> lacking = inspection.lackingRoles();
        return lacking.isEmpty()
                ? Check.ok("roles", "hire_bi_reader and hire_bi_confidential are there for analysts")
                : Check.warn(
                        "roles",
                        "for analysts there should be %s, with the right to read the views"
                                .formatted(String.join(" and ", lacking)),
                        "let whoever may create roles run psql -f db/roles.sql on this database");
    }

    private Check zone() {
        return inspection
                .reportZone()
                .map(
                        zone -> zone.known()
                                ? Check.ok("zone", "the views of hire_bi tell months and days in " + zone.name())
                                : Check.warn(
                                        "zone",
                                        "the server does not know " + zone.name()
                                                + ", the zone of the views of hire_bi",
                                        "set another: UPDATE hire_bi.setting SET value = 'Asia/Shanghai' WHERE name = 'report_zone'"))
                .orElseGet(() -> Check.warn(
                        "zone",
                        "the views of hire_bi have no zone for their months and days",
                        "give them one: INSERT INTO hire_bi.setting VALUES ('report_zone', 'Asia/Shanghai')"));
    }

    private static String more(int number) {
        return number > 0 ? "; and " + number + " more" : "";
    }
}
