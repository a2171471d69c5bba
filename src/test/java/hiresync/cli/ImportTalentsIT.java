package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The source of talent ids, filled from files. */
class ImportTalentsIT {
    @TempDir
    Path directory;

    @AutoClose
    World world;

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, 1);
        world.sql.update("INSERT INTO source.talent VALUES ('t1', '2026-11-01 06:00+00'), ('t2', NULL),"
                + " ('t3', '2026-11-01 06:00+00'), ('t9', NULL)");
    }

    @Test
    void addsAndMovesAndTellsHowMany() {
        String unchanged = version("t1") + version("t3") + version("t9");
        String csv = """
                talent_id,updated_at
                t1,2026-11-01T14:00:00+08:00
                t2,1793512800001

                t3,
                t4,2026-11-01T06:00:00Z
                t4,2026-11-02T06:00:00Z
                t5
                """;
        Program.Ended ended =
                world.programWithoutFeishu().runOn(csv.getBytes(StandardCharsets.UTF_8), "import-talents", "-");
        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        assertThat(ended.answers().lines())
                .containsExactly(
                        "hiresync import-talents: 5 talents = 2 new + 1 changed + 2 unchanged",
                        "  repeated  1 line, as the talent stands further down again: the last line counts",
                        "  blank     1 line without an id skipped, first line 4 of standard input");
        assertThat(world.sql.queryForList(
                        "SELECT concat_ws(' ', talent_id, updated_at AT TIME ZONE 'UTC') FROM source.talent ORDER BY 1",
                        String.class))
                .containsExactly(
                        "t1 2026-11-01 06:00:00",
                        "t2 2026-11-01 06:00:00.001",
                        "t3 2026-11-01 06:00:00",
                        "t4 2026-11-02 06:00:00",
                        "t5",
                        "t9");
        assertThat(version("t1") + version("t3") + version("t9")).isEqualTo(unchanged);
    }

    @Test
    void whenALineIsWrongNothingIsWritten() throws IOException {
        Path file = Files.writeString(directory.resolve("talents.tsv"), "t7\t1793512800000\nt8\tyesterday\n");
        Program.Ended ended = world.program.run("import-talents", file.toString(), "--json");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(World.json(ended.answers()).path("exitCode").intValue()).isEqualTo(2);
        assertThat(ended.talk().lines())
                .singleElement()
                .asString()
                .startsWith("hiresync: line 2 of " + file + ": \"yesterday\" is no time with an offset, such as ")
                .endsWith("; nothing is written");
        assertThat(world.count("source.talent")).isEqualTo(4);
    }

    @Test
    void anotherSourceIsNotFilled() throws IOException {
        Path file = Files.writeString(directory.resolve("ids.csv"), "t7\n");
        Program.Ended ended =
                world.program.with("SOURCE_URL", "jdbc:postgresql://db/crm").run("import-talents", file.toString());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.talk())
                .contains(
                        "import-talents fills source.talent of the warehouse, and the talents are read from elsewhere, from"
                                + " source.talent of another database; ");
    }

    private String version(String talent) {
        return String.valueOf(world.sql.queryForObject(
                "SELECT xmin || ' ' || ctid FROM source.talent WHERE talent_id = ?", String.class, talent));
    }
}
