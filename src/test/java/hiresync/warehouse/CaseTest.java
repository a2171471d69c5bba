package hiresync.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code cases} with rows: an answer in, rows out, compared column by column. */
class CaseTest {
    static List<Path> cases() throws IOException {
        return Cases.with("rows.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theRowsAreThoseWrittenByHand(Path folder) throws IOException {
        try (TestWarehouse warehouse = new TestWarehouse()) {
            byte[] body = Cases.text(folder.resolve("response.json")).getBytes(StandardCharsets.UTF_8);
            Written written = warehouse.write(Answers.answer("T-1", "18:00", body));

            List<String> lines = new ArrayList<>(new HireRows(warehouse.jdbc()).lines());
            lines.addAll(counted(written));
            assertThat(lines)
                    .as(folder.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(Expected.of(folder.resolve("rows.txt")));
            assertThat(foreignBookkeeping(warehouse)).isEmpty();
        }
    }

    private static List<String> counted(Written written) {
        List<String> lines = new ArrayList<>(List.of("counted"));
        written.unknownFields().forEach((path, count) -> lines.add("counted.unknown " + path + " " + count));
        lines.add("counted.duplicates " + written.duplicates());
        lines.add("counted.replaced " + written.replacedCharacters());
        lines.removeIf(line -> line.matches("counted.(duplicates|replaced) 0"));
        return lines.size() == 1 ? List.of() : lines;
    }

    /** Rows of another talent or another time than the answer's. */
    private static List<String> foreignBookkeeping(TestWarehouse warehouse) {
        String at = " <> '2026-11-21 18:00+00'";
        List<String> found = new ArrayList<>();
        for (String fact : List.of("application", "interview", "interview_record", "interview_meeting_room")) {
            found.addAll(
                    warehouse.lines("SELECT '%s', t FROM hire.%s t WHERE talent_id <> 'T-1'".formatted(fact, fact)));
        }
        for (String table : warehouse.lines("SELECT relname FROM pg_class WHERE relnamespace = 'hire'::regnamespace"
                + " AND relkind = 'r' AND relname <> 'code_label'")) {
            found.addAll(warehouse.lines("SELECT '%s', t FROM hire.%s t WHERE first_seen_at%s OR changed_at%s"
                    .formatted(table, table, at, at)));
        }
        return found;
    }
}
