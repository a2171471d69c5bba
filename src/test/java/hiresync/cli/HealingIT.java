package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import hiresync.testing.TableDump;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was lost from the warehouse comes back with the next full run, though the API's answers are as they were. */
class HealingIT {
    private static final int TALENTS = 40;
    private static final String GONE = "{\"code\":1002102,\"msg\":\"talent not exist\"}";
    private static final String BARE = "{\"items\":[{\"application_id\":\"bare\",\"interview_list\":[]}]}";

    @TempDir
    Path directory;

    @AutoClose
    private World world;

    @BeforeEach
    void aFirstNight() throws IOException {
        world = new World(directory, TALENTS);
        world.day(0);
        world.feishu.answerWith(bare(), World.json(BARE));
    }

    /** Each damage is done to another talent. */
    @Test
    void whateverIsMissingOrRetiredComesBack() {
        first();
        Map<String, List<String>> before = tables();
        List<String> damages = List.of(
                "WITH records AS (DELETE FROM hire.interview_record WHERE interview_id = '%1$s'),"
                        + " rooms AS (DELETE FROM hire.interview_meeting_room WHERE interview_id = '%1$s')"
                        + " DELETE FROM hire.interview WHERE interview_id = '%1$s'",
                "UPDATE hire.interview SET deleted_at = now() WHERE interview_id = '%1$s'",
                "DELETE FROM hire.interview_record WHERE interview_id = '%1$s'",
                "UPDATE hire.interview_record SET deleted_at = now() WHERE interview_id = '%1$s'",
                "DELETE FROM hire.interview_meeting_room WHERE interview_id = '%1$s'",
                "UPDATE hire.interview_meeting_room SET deleted_at = now() WHERE interview_id = '%1$s'",
                "UPDATE hire.application SET deleted_at = now()"
                        + " WHERE application_id = (SELECT application_id FROM hire.interview WHERE interview_id = '%1$s')",
                "UPDATE hire.application SET deleted_at = now() WHERE application_id = 'bare'");
        List<String> interviews = interviews();
        for (int i = 0; i < damages.size(); i++) {
            assertThat(damage(damages.get(i), interviews.get(i))).isPositive();
        }

        assertThat(changed("sync", "--full", "--json")).isEqualTo(damages.size());
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void answersAreFetchedAgainThatAreNotKeptOrWereMappedOtherwise() {
        first();
        Map<String, List<String>> before = tables();
        Map<String, String> rows = world.rowVersions("hire");

        damage("DELETE FROM hire_raw.talent_response", "");
        assertThat(changed("sync", "--full", "--json")).isEqualTo(TALENTS);
        assertThat(tables()).isEqualTo(before);

        damage("UPDATE hire_ops.talent_sync SET mapping_version = 'older'", "");
        assertThat(changed("sync", "--full", "--json")).isEqualTo(TALENTS);
        assertThat(tables()).isEqualTo(before);
        assertThat(world.rowVersions("hire")).isEqualTo(rows);
    }

    @Test
    void whatWasEditedComesBackOnlyWhenEverythingIsRewritten() {
        first();
        Map<String, List<String>> before = tables();
        String interview = interviews().get(0);
        damage("UPDATE hire.interview SET round = 99, remark = 'edited' WHERE interview_id = '%1$s'", interview);
        damage("UPDATE hire.interview_record SET conclusion = 99 WHERE interview_id = '%1$s'", interview);
        damage("UPDATE hire.interview_meeting_room SET reserved_status = 99 WHERE interview_id = '%1$s'", interview);
        damage("UPDATE hire.stage SET name_en_us = 'edited' WHERE name_en_us <> ''", interview);
        Map<String, List<String>> edited = tables();

        assertThat(changed("sync", "--full", "--json")).isZero();
        assertThat(tables()).isEqualTo(edited).isNotEqualTo(before);

        assertThat(changed("sync", "--full", "--rewrite", "--json")).isEqualTo(TALENTS);
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void whoWasGoneAndRetiredHasItsApplicationAgain() {
        first();
        Map<String, List<String>> before = tables();
        world.feishu.fault(Optional.of(bare()), 404, GONE, Map.of(), 3);
        for (int night = 0; night < 3; night++) {
            changed("sync", "--full", "--json");
        }
        assertThat(world.count("hire.application WHERE application_id = 'bare' AND deleted_at IS NOT NULL"))
                .isEqualTo(1);

        assertThat(changed("sync", "--full", "--json")).isEqualTo(1);
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void anInterviewOfTwoTalentsDoesNotChangeHandsEveryNight() {
        List<String> two = world.inOrder(0).subList(0, 2);
        two.forEach(talent -> world.feishu.answerWith(talent, World.json("""
                {"items":[{"application_id":"of %s","interview_list":[{"id":"shared",
                "interview_record_list":[{"id":"shared record"}]}]}]}""".formatted(talent))));
        first();
        Map<String, String> before = world.rowVersions("hire", "hire_raw");

        assertThat(changed("sync", "--full", "--json")).isZero();
        assertThat(changed("sync", "--full", "--json")).isZero();
        assertThat(world.rowVersions("hire", "hire_raw")).isEqualTo(before);
    }

    /** {@code printf '{"items":[{"application_id":"a","interview_list":[{"begin_time":"soon","id":"iv"},]},]}' | sha256sum} */
    @Test
    void aRefusedAnswerIsKeptWithTheHashOfItsData() {
        String refused =
                "{\"items\":[{\"interview_list\":[{\"id\":\"iv\",\"begin_time\":\"soon\"}],\"application_id\":\"a\"}]}";
        world.feishu.answerWith(world.inOrder(0).get(0), World.json(refused));

        assertThat(world.program.run("sync").exitCode()).isEqualTo(3);
        assertThat(world.sql.queryForList("SELECT content_sha256 FROM hire_raw.refused_response", String.class))
                .containsExactly("b203fe07d912962363d53fd60e36f52d16c77922fa4a1e3ef289bc95c0cf5b5f");
    }

    private void first() {
        Program.Ended ended = world.program.run("sync");
        assertThat(ended.exitCode()).as(ended.talk()).isZero();
    }

    /** One of each talent that has one with records and rooms. */
    private List<String> interviews() {
        return world.sql.queryForList(
                "SELECT min(interview_id) FROM hire.interview WHERE interview_id IN (SELECT interview_id"
                        + " FROM hire.interview_record JOIN hire.interview_meeting_room USING (interview_id))"
                        + " GROUP BY talent_id ORDER BY 1",
                String.class);
    }

    /** Done by hand; returns the rows that it hit. */
    private int damage(String statement, String interview) {
        return world.sql.update(statement.formatted(interview));
    }

    /** A run of the program, as the number of talents whose answers it wrote. */
    private int changed(String... arguments) {
        Program.Ended ended = world.program.run(arguments);
        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        return World.json(ended.answers()).path("talents").path("changed").intValue();
    }

    /** All that was learned, but not when. */
    private Map<String, List<String>> tables() {
        TableDump dump = new TableDump(world.sql);
        Map<String, List<String>> tables = new TreeMap<>(dump.schema("hire", "first_seen_at", "changed_at"));
        tables.putAll(dump.schema("hire_raw", "fetched_at", "log_id"));
        tables.put(
                "hire_ops.talent_sync",
                dump.table("hire_ops.talent_sync", "last_attempt_at", "last_success_at", "log_id"));
        return tables;
    }

    /** A talent with an application that has no interview. */
    private String bare() {
        return world.inOrder(0).get(TALENTS - 1);
    }
}
