package hiresync.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.mapping.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gave no usable answer, in what order, and what happens next. */
class TroublesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final String TODAYS = Tables.mappingVersion();

    @AutoClose
    private final TestWarehouse warehouse = new TestWarehouse();

    private final Troubles troubles =
            new Troubles(Objects.requireNonNull(warehouse.jdbc().getDataSource()));

    @BeforeEach
    void fill() {
        talent("well", "synced", 0, null, "2026-11-21T02:00:00Z", TODAYS);
        talent("failed-1", "failed", 1, "1002001", "2026-11-21T02:03:00Z", TODAYS);
        talent("failed-2", "failed", 2, "1002001", "2026-11-21T02:03:00Z", "old");
        talent("failed-3", "failed", 3, "timeout", "2026-11-21T02:02:00Z", TODAYS);
        talent("refused", "refused", 9, "unmappable", "2026-11-21T02:01:00Z", TODAYS);
        talent("mapped-otherwise", "refused", 1, "unmappable", "2026-11-20T02:00:00Z", "old");
        talent("almost", "refused", 1, "unmappable", "2026-10-23T02:00:00Z", TODAYS);
        talent("long-ago", "refused", 1, "unmappable", "2026-10-23T01:59:59Z", TODAYS);
        talent("gone-2", "gone", 2, "1002102", "2026-11-21T02:00:00Z", TODAYS);
        talent("gone-3", "gone", 3, "1002102", "2026-11-19T02:00:00Z", TODAYS);
        talent("wordless", "failed", 1, null, null, TODAYS);
    }

    @Test
    void theNewestComeFirst() {
        assertThat(newest(null, null, null))
                .containsExactly(
                        "failed-1 NEXT null",
                        "failed-2 NEXT null",
                        "failed-3 LAST null",
                        "refused CHANGE 2026-12-21T02:01:00Z",
                        "gone-2 NEXT null",
                        "mapped-otherwise REFRESH null",
                        "gone-3 CHANGE 2026-12-19T02:00:00Z",
                        "almost CHANGE 2026-11-22T02:00:00Z",
                        "long-ago REFRESH null",
                        "wordless NEXT null");
    }

    @Test
    void whoIsMissingInOnesOwnSourceIsNotAskedAgain() {
        warehouse.jdbc().execute("INSERT INTO source.talent VALUES ('gone-2')");
        assertThat(troubles.newest("gone", null, null, true, NOW))
                .extracting(TroubledTalent::next)
                .containsExactly(TroubledTalent.Next.NEXT, TroubledTalent.Next.NEVER);
    }

    @Test
    void onlyOfOneStatus() {
        assertThat(newest("gone", null, null))
                .containsExactly("gone-2 NEXT null", "gone-3 CHANGE 2026-12-19T02:00:00Z");
        assertThat(troubles.groups("gone")).containsExactly(new TroubleGroup("gone", "1002102", 2));
    }

    @Test
    void onlySoManyOfEachCodeOrInAll() {
        assertThat(newest(null, 1, null))
                .containsExactly(
                        "failed-1 NEXT null",
                        "failed-3 LAST null",
                        "refused CHANGE 2026-12-21T02:01:00Z",
                        "gone-2 NEXT null",
                        "wordless NEXT null");
        assertThat(newest(null, null, 2)).containsExactly("failed-1 NEXT null", "failed-2 NEXT null");
    }

    @Test
    void groupsAreWholeAndTheNewestTroubleComesFirst() {
        assertThat(troubles.groups(null))
                .containsExactly(
                        new TroubleGroup("failed", "1002001", 2),
                        new TroubleGroup("failed", "timeout", 1),
                        new TroubleGroup("refused", "unmappable", 4),
                        new TroubleGroup("gone", "1002102", 2),
                        new TroubleGroup("failed", "", 1));
    }

    @Test
    void aTalentHasAllThatTheLedgerKnows() {
        assertThat(troubles.newest("refused", null, 1, false, NOW))
                .containsExactly(new TroubledTalent(
                        "refused",
                        "refused",
                        "unmappable",
                        "what befell refused",
                        "log of refused",
                        9,
                        Instant.parse("2026-11-21T02:01:00Z"),
                        TroubledTalent.Next.CHANGE,
                        Instant.parse("2026-12-21T02:01:00Z")));
    }

    private List<String> newest(@Nullable String status, @Nullable Integer ofEach, @Nullable Integer most) {
        return troubles.newest(status, ofEach, most, false, NOW).stream()
                .map(talent -> talent.talentId() + " " + talent.next() + " " + talent.askedAgainAt())
                .toList();
    }

    private void talent(
            String id, String status, int attempts, @Nullable String code, @Nullable String at, String mapping) {
        warehouse.jdbc().update("""
                INSERT INTO hire_ops.talent_sync
                  (talent_id, status, attempts, error_code, error_message, log_id, last_attempt_at, attempted_mapping_version)
                VALUES (?, ?, ?, ?, 'what befell ' || ?, 'log of ' || ?, ?::timestamptz, ?)
                """, id, status, attempts, code, id, id, at, mapping);
    }
}
