package hiresync.warehouse;

import static hiresync.warehouse.Answers.answer;
import static hiresync.warehouse.Answers.application;
import static hiresync.warehouse.Answers.interview;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whose last interview was long ago has no rows any more, and is still known. */
class IdleTalentsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final String LONG_AGO = "2024-11-22T02:59:59Z";
    private static final String NOT_SO_LONG_AGO = "2024-11-22T03:00:00Z";

    @AutoClose
    private final TestWarehouse warehouse = new TestWarehouse();

    @AutoClose
    private final Database pool = warehouse.pool();

    private final IdleTalents idle = new IdleTalents(pool, 24, NOW);

    @Test
    void theLastInterviewDecides() {
        talent("long-ago", LONG_AGO, LONG_AGO);
        talent("begun-only", LONG_AGO, null);
        talent("just", LONG_AGO, NOT_SO_LONG_AGO);
        warehouse.write(answer(
                "two", "18:00", application("a-two", at("old", LONG_AGO, null), at("new", NOT_SO_LONG_AGO, null))));
        talent("timeless", null, null);
        warehouse.write(answer("applied", "18:00", application("a-applied")));
        warehouse.write(answer("nothing", "18:00"));
        assertThat(idle.count()).isEqualTo(2);
        assertThat(new IdleTalents(pool, 25, NOW).count()).isZero();

        warehouse
                .jdbc()
                .update("UPDATE hire.interview SET first_seen_at = ?::timestamptz, deleted_at = now()", LONG_AGO);
        warehouse.jdbc().update("UPDATE hire.application SET first_seen_at = ?::timestamptz", LONG_AGO);
        assertThat(idle.count()).as("what was first seen long ago, too").isEqualTo(4);
    }

    @Test
    void theirRowsGoAndTheyAreKnownStill() {
        talent("idle", LONG_AGO, null);
        talent("busy", NOT_SO_LONG_AGO, null);
        warehouse.jdbc().update("UPDATE hire_ops.talent_sync SET source_updated_at = ?::timestamptz", LONG_AGO);
        warehouse.jdbc().update("INSERT INTO source.talent VALUES ('idle', now())");

        IdleTalents.Purged purged = idle.purge(NOW, () -> true);

        assertThat(purged)
                .isEqualTo(new IdleTalents.Purged(
                        1, Map.of("hire.application", 1L, "hire.interview", 1L, "hire_raw.talent_response", 1L)));
        assertThat(warehouse.lines(
                        "SELECT talent_id FROM hire.application UNION ALL SELECT talent_id FROM hire.interview"
                                + " UNION ALL SELECT talent_id FROM hire_raw.talent_response"))
                .containsOnly("busy");
        assertThat(
                        warehouse.lines(
                                "SELECT talent_id, status, source_updated_at IS NOT NULL, content_sha256, interview_ids,"
                                        + " row_count, purged_at IS NOT NULL FROM hire_ops.talent_sync WHERE talent_id = 'idle'"))
                .containsExactly("idle synced t - - 0 t");
        assertThat(warehouse.lines("SELECT talent_id FROM source.talent")).containsExactly("idle");
        assertThat(warehouse.lines("SELECT talent_sha256 FROM hire_ops.forgotten"))
                .isEmpty();
        List<Difference> differences = new ArrayList<>();
        Verification.Extent extent = new Verification(pool, true).run(differences::add);
        differences.removeIf(difference -> difference.check().equals("runs"));
        assertThat(differences).isEmpty();
        assertThat(extent.notCompared()).isEmpty();
        assertThat(idle.count()).isZero();

        talent("idle", NOT_SO_LONG_AGO, null);
        assertThat(warehouse.lines("SELECT purged_at FROM hire_ops.talent_sync"))
                .containsOnly("-");
    }

    @Test
    void itStopsBetweenTwoTransactions() {
        talent("idle", LONG_AGO, null);
        assertThat(idle.purge(NOW, () -> false)).isEqualTo(new IdleTalents.Purged(0, Map.of()));
        assertThat(idle.count()).isEqualTo(1);
    }

    private void talent(String id, @Nullable String begin, @Nullable String end) {
        warehouse.write(answer(id, "18:00", application("a-" + id, at("i-" + id, begin, end))));
    }

    private static String at(String id, @Nullable String begin, @Nullable String end) {
        return interview(id, time("begin_time", begin), time("end_time", end));
    }

    private static String time(String member, @Nullable String time) {
        return time == null
                ? ""
                : ",'%s':'%d'".formatted(member, Instant.parse(time).toEpochMilli());
    }
}
