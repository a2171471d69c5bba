package hiresync.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.mapping.Column;
import hiresync.mapping.Table;
import hiresync.mapping.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The declared tables and the migrated schema say the same: no column without a source, no source without a column. */
class SchemaTest {
    private static final TestWarehouse WAREHOUSE = new TestWarehouse();
    private static final List<String> OF_EVERY_ROW = List.of("first_seen_at timestamptz", "changed_at timestamptz");
    private static final List<String> OF_EVERY_FACT =
            List.of("talent_id text", "deleted_at timestamptz", "unmapped jsonb");

    @AfterAll
    static void drop() {
        WAREHOUSE.close();
    }

    @Test
    void everyColumnIsDeclaredAndEveryDeclaredColumnIsThere() {
        assertThat(WAREHOUSE.lines("""
                        SELECT t.relname || '.' || a.attname,
                               replace(a.atttypid::regtype::text, 'timestamp with time zone', 'timestamptz')
                        FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid AND t.relkind = 'r'
                        WHERE t.relnamespace = 'hire'::regnamespace AND t.relname <> 'code_label'
                          AND a.attnum > 0 AND NOT a.attisdropped
                        """))
                .containsExactlyInAnyOrderElementsOf(
                        tables().flatMap(SchemaTest::declared).toList());
    }

    @Test
    void theKeysAgree() {
        assertThat(WAREHOUSE.lines("""
                        SELECT p.conrelid::regclass, string_agg(a.attname, ' ' ORDER BY array_position(p.conkey, a.attnum))
                        FROM pg_constraint p JOIN pg_attribute a ON a.attrelid = p.conrelid AND a.attnum = ANY (p.conkey)
                        WHERE p.contype = 'p' AND p.connamespace = 'hire'::regnamespace
                          AND p.conrelid <> 'hire.code_label'::regclass
                        GROUP BY p.conrelid
                        """))
                .containsExactlyInAnyOrderElementsOf(
                        tables().map(SchemaTest::key).toList());
    }

    private static Stream<Table> tables() {
        return Stream.concat(Tables.DIMENSIONS.stream(), Tables.FACTS.stream());
    }

    private static Stream<String> declared(Table table) {
        List<String> columns = new ArrayList<>(OF_EVERY_ROW);
        columns.addAll(table.fact() ? OF_EVERY_FACT : List.of());
        table.columns()
                .forEach(column ->
                        columns.add(column.name() + " " + column.kind().sqlType()));
        return columns.stream().map(column -> table.name() + "." + column);
    }

    private static String key(Table table) {
        return "hire." + table.name() + " "
                + table.key().stream().map(Column::name).collect(Collectors.joining(" "));
    }
}
