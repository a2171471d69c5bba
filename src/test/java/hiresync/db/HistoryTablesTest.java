package hiresync.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every fact table has its table of earlier versions, and a trigger that fills it with all that a row held. */
class HistoryTablesTest {
    /** The columns of the fact tables, told by the talent that each of their rows has; changed_at becomes valid_from. */
    private static final String FACT_COLUMNS = """
            WITH fact AS (
              SELECT c.relname, a.attname, replace(a.attname, 'changed_at', 'valid_from') AS kept_as,
                     format_type(a.atttypid, a.atttypmod) AS type, a.attrelid
              FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              WHERE c.relnamespace = 'hire'::regnamespace AND c.relkind = 'r'
                AND EXISTS (SELECT FROM pg_attribute t WHERE t.attrelid = c.oid AND t.attname = 'talent_id')
            ), kept AS (
              SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod) AS type, a.attrelid
              FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              WHERE c.relnamespace = 'hire_history'::regnamespace AND c.relkind = 'r')
            """;

    @Test
    void everyColumnOfAFactTableIsKept() {
        assertThat(Catalog.lines(FACT_COLUMNS + """
                SELECT format('hire.%1$s.%2$s (%3$s) has no such column in hire_history.%1$s: what it said before would be lost;'
                              ' add %4$s there in the same migration', fact.relname, fact.attname, fact.type, fact.kept_as)
                FROM fact LEFT JOIN kept ON kept.relname = fact.relname AND kept.attname = fact.kept_as AND kept.type = fact.type
                WHERE kept.attname IS NULL
                """)).isEmpty();
    }

    @Test
    void andNoneThatItHasNot() {
        assertThat(Catalog.lines(FACT_COLUMNS + """
                SELECT format('hire_history.%1$s.%2$s (%3$s) is no column of hire.%1$s: nothing fills it',
                              kept.relname, kept.attname, kept.type)
                FROM kept LEFT JOIN fact ON fact.relname = kept.relname AND fact.kept_as = kept.attname AND fact.type = kept.type
                WHERE fact.attname IS NULL AND kept.attname NOT IN ('valid_to', 'version_id')
                """)).isEmpty();
    }

    @Test
    void eachSaysTheSameOfAColumn() {
        assertThat(Catalog.lines(FACT_COLUMNS + """
                SELECT format('hire_history.%s.%s has another comment than in hire', kept.relname, kept.attname)
                FROM kept JOIN fact USING (relname, attname)
                WHERE (SELECT description FROM pg_description WHERE objoid = fact.attrelid AND objsubid =
                         (SELECT attnum FROM pg_attribute WHERE attrelid = fact.attrelid AND attname = fact.attname))
                      IS DISTINCT FROM
                      (SELECT description FROM pg_description WHERE objoid = kept.attrelid AND objsubid =
                         (SELECT attnum FROM pg_attribute WHERE attrelid = kept.attrelid AND attname = kept.attname))
                """)).isEmpty();
    }

    /** The trigger is told the key, which is the table's own. */
    @Test
    void everyFactTableHasTheTriggerOnUpdatesAlone() {
        assertThat(Catalog.lines("SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal"))
                .containsExactlyInAnyOrder(
                        trigger("application", "'application_id'"),
                        trigger("interview", "'interview_id'"),
                        trigger("interview_record", "'interview_record_id'"),
                        trigger("interview_meeting_room", "'interview_id', 'room_id'"));
        assertThat(Catalog.lines("""
                SELECT format('%s(''%s'')', p.conrelid::regclass,
                              string_agg(a.attname, ''', ''' ORDER BY array_position(p.conkey, a.attnum)))
                FROM pg_constraint p JOIN pg_attribute a ON a.attrelid = p.conrelid AND a.attnum = ANY (p.conkey)
                WHERE p.contype = 'p' AND p.conrelid IN (SELECT tgrelid FROM pg_trigger WHERE NOT tgisinternal)
                GROUP BY p.conrelid
                """))
                .containsExactlyInAnyOrder(
                        "hire.application('application_id')",
                        "hire.interview('interview_id')",
                        "hire.interview_record('interview_record_id')",
                        "hire.interview_meeting_room('interview_id', 'room_id')");
    }

    @Test
    void versionsStandWithoutForeignKeys() {
        assertThat(Catalog.lines("SELECT conname FROM pg_constraint WHERE contype IN ('f', 'c')"
                        + " AND connamespace = 'hire_history'::regnamespace"))
                .isEmpty();
    }

    private static String trigger(String table, String key) {
        return "CREATE TRIGGER keep_superseded AFTER UPDATE ON hire." + table
                + " REFERENCING OLD TABLE AS superseded NEW TABLE AS present FOR EACH STATEMENT"
                + " EXECUTE FUNCTION hire_history.keep_superseded(" + key + ")";
    }
}
