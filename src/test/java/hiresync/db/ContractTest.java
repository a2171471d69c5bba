package hiresync.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The tables are those of the warehouse contract, written by hand in {@code columns.txt}: none less, none more. */
class ContractTest {
    @Test
    void everyColumnOfTheContractIsThereWithItsTypeAndNoOther() throws IOException {
        assertThat(actual()).containsExactlyInAnyOrderElementsOf(expected());
    }

    @Test
    void unknownCodesMeetNoCheck() {
        assertThat(Catalog.lines("""
                SELECT conrelid::regclass || ' ' || conname FROM pg_constraint
                WHERE contype = 'c' AND connamespace = 'hire'::regnamespace
                """)).isEmpty();
    }

    /** A line such as {@code hire.interview.application_id text required -> hire.application}. */
    private static List<String> expected() throws IOException {
        List<String> columns = new ArrayList<>();
        String table = "";
        for (String line : resource("columns.txt")) {
            if (line.startsWith(" ")) {
                columns.add(table + "." + line.strip().replaceAll(" +", " "));
            } else {
                table = line;
            }
        }
        return columns;
    }

    private static List<String> actual() {
        return Catalog.lines("""
                SELECT concat_ws(' ',
                         format('%s.%s.%s', n.nspname, t.relname, a.attname),
                         replace(format_type(a.atttypid, a.atttypmod), 'timestamp with time zone', 'timestamptz'),
                         CASE WHEN p.oid IS NOT NULL THEN 'key' WHEN a.attnotnull THEN 'required' END,
                         '-> ' || f.confrelid::regclass)
                FROM pg_attribute a
                  JOIN pg_class t ON t.oid = a.attrelid AND t.relkind = 'r'
                  JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname IN ('source', 'hire', 'hire_history', 'hire_ops', 'hire_raw')
                  LEFT JOIN pg_constraint p ON p.conrelid = t.oid AND p.contype = 'p' AND a.attnum = ANY (p.conkey)
                  LEFT JOIN pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f' AND a.attnum = ANY (f.conkey)
                WHERE a.attnum > 0 AND NOT a.attisdropped
                """);
    }

    private static List<String> resource(String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ContractTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
