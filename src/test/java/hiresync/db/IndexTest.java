package hiresync.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Deletes find their referrers, increments and erasure their rows; what every night rewrites is not indexed. */
class IndexTest {
    /** Every complete index as {@code schema.table(first, second)}. */
    private static final String INDEXES = """
            SELECT format('%s(%s)', i.indrelid::regclass,
                     (SELECT string_agg(a.attname, ', ' ORDER BY k.place)
                      FROM unnest(i.indkey::int2[]) WITH ORDINALITY k (attnum, place)
                        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum))
            FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
            WHERE i.indpred IS NULL AND t.relnamespace::regnamespace::text =
            """;

    @Test
    void everyForeignKeyHasAnIndexLedByItsColumns() {
        assertThat(Catalog.lines("""
                SELECT conrelid::regclass || ' ' || conname FROM pg_constraint c
                WHERE contype = 'f' AND NOT EXISTS (
                  SELECT FROM pg_index i
                  WHERE i.indrelid = c.conrelid AND i.indpred IS NULL
                    AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
                """)).isEmpty();
    }

    @Test
    void everyForeignKeyIsCheckedAtOnce() {
        assertThat(Catalog.lines("SELECT conname FROM pg_constraint WHERE contype = 'f' AND condeferrable"))
                .isEmpty();
    }

    @Test
    void everyTableOfInterviewDataIsIndexedByChange() {
        assertThat(indexes("hire"))
                .contains(
                        "hire.application(changed_at)",
                        "hire.interview(changed_at)",
                        "hire.interview_record(changed_at)",
                        "hire.interview_meeting_room(changed_at)",
                        "hire.interview_score(changed_at)",
                        "hire.meeting_room(changed_at)",
                        "hire.address(changed_at)",
                        "hire.stage(changed_at)",
                        "hire.interview_round_type(changed_at)",
                        "hire.feishu_user(changed_at)",
                        "hire.time_zone(changed_at)");
    }

    @Test
    void everyFactTableIsIndexedByTalent() {
        assertThat(indexes("hire"))
                .contains(
                        "hire.application(talent_id)",
                        "hire.interview(talent_id)",
                        "hire.interview_record(talent_id)",
                        "hire.interview_meeting_room(talent_id)");
    }

    /** By row and time for who asks what it said then, by talent for erasure, by time for removal of the old. */
    @Test
    void earlierVersionsAreFoundByRowByTalentAndByTime() {
        assertThat(indexes("hire_history"))
                .containsExactlyInAnyOrder(
                        "hire_history.application(version_id)",
                        "hire_history.application(application_id, valid_to)",
                        "hire_history.application(talent_id)",
                        "hire_history.application(valid_to)",
                        "hire_history.interview(version_id)",
                        "hire_history.interview(interview_id, valid_to)",
                        "hire_history.interview(talent_id)",
                        "hire_history.interview(valid_to)",
                        "hire_history.interview_record(version_id)",
                        "hire_history.interview_record(interview_record_id, valid_to)",
                        "hire_history.interview_record(interview_id, valid_to)",
                        "hire_history.interview_record(talent_id)",
                        "hire_history.interview_record(valid_to)",
                        "hire_history.interview_meeting_room(version_id)",
                        "hire_history.interview_meeting_room(interview_id, room_id, valid_to)",
                        "hire_history.interview_meeting_room(talent_id)",
                        "hire_history.interview_meeting_room(valid_to)");
    }

    @Test
    void nothingThatEveryNightRewritesIsIndexed() {
        assertThat(indexes("hire_ops"))
                .containsExactlyInAnyOrder(
                        "hire_ops.warehouse(only_row)",
                        "hire_ops.talent_sync(talent_id)",
                        "hire_ops.run(run_id)",
                        "hire_ops.run(fingerprint, started_at)",
                        "hire_ops.work_item(run_id, position)",
                        "hire_ops.work_item(run_id, talent_id)",
                        "hire_ops.mapping(mapping_version, table_name)",
                        "hire_ops.take_over(run_id, number)",
                        "hire_ops.failed_start(only_row)",
                        "hire_ops.unknown_field(json_path)",
                        "hire_ops.discovery(only_row)",
                        "hire_ops.forgotten(talent_sha256)",
                        "hire_ops.forgotten_key(only_row)");
    }

    @Test
    void whatEveryNightRewritesHasRoomForIt() {
        assertThat(Catalog.lines("SELECT oid::regclass::text FROM pg_class WHERE 'fillfactor=70' = ANY (reloptions)"))
                .containsExactlyInAnyOrder(
                        "hire_ops.talent_sync", "hire_ops.run", "hire_ops.work_item", "hire_ops.discovery");
    }

    private static List<String> indexes(String schema) {
        return Catalog.lines(INDEXES + "'" + schema + "'");
    }
}
