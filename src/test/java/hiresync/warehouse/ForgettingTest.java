package hiresync.warehouse;

import static hiresync.warehouse.Answers.answer;
import static hiresync.warehouse.Answers.application;
import static hiresync.warehouse.Answers.interview;
import static hiresync.warehouse.Answers.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiresync.query.Sql;
import hiresync.testing.TableDump;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whoever is forgotten leaves nothing behind but a keyed hash, and everybody else stays as he was. */
class ForgettingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final String[] SCHEMAS = {"source", "hire", "hire_history", "hire_ops", "hire_raw", "batch"};
    private static final String SHA_256_OF_77 = "a88a7902cb4ef697ba0b6759c50e8c10297ff58f942243de19b984841bfe1f73";

    @AutoClose
    private final TestWarehouse warehouse = new TestWarehouse();

    @AutoClose
    private final Database pool = warehouse.pool();

    private final Forgetting forgetting = new Forgetting(pool);

    @Test
    void nothingStandsAnywhereAndTheOthersAreAsTheyWere() {
        warehouse.write(answer("T-B", "18:00", application("app-B", without("iv-B"))));
        Map<String, List<String>> before = dump();
        warehouse.write(answer("T-A", "18:05", application("app-A", without("iv-A"))));
        warehouse.write(refused("T-A", "18:10", "{\"secret\":\"of A\"}".getBytes(StandardCharsets.UTF_8)));
        warehouse.jdbc().update("INSERT INTO source.talent VALUES ('T-A', now()), ('T-B', now())");
        before.put(
                "source.talent",
                List.of(warehouse
                        .lines("SELECT to_jsonb(t)::text FROM source.talent t WHERE talent_id = 'T-B'")
                        .get(0)));

        Forgetting.Extent extent = forgetting.forget("T-A", NOW, this::isHeld);

        assertThat(extent.rows().toString())
                .isEqualTo("{hire.address=1, hire.application=1, hire.interview=1, hire.interview_meeting_room=1,"
                        + " hire.interview_record=2, hire.interview_score=2, hire.meeting_room=1,"
                        + " hire_ops.talent_sync=1, hire_ops.work_item=2, hire_raw.refused_response=1,"
                        + " hire_raw.talent_response=1, source.talent=1}");
        Map<String, List<String>> after = dump();
        assertThat(text(after)).doesNotContain("T-A", "app-A", "iv-A", "rec-A", hex("T-A"), hex("of A"));
        for (String table : List.of("hire_ops.run", "hire_ops.forgotten")) { // another test's
            after.remove(table);
            before.remove(table);
        }
        assertThat(after).isEqualTo(before);
    }

    /** As RFC 2104 and another program have it. */
    @Test
    void theMarkIsAnHmacUnderAKeyThatOnlyTheOwnerReads() throws GeneralSecurityException {
        forgetting.forget("T-谁", NOW, this::isHeld);
        byte[] inner = Objects.requireNonNull(
                warehouse.jdbc().queryForObject("SELECT inner_pad FROM hire_ops.forgotten_key", byte[].class));
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (inner[i] ^ 0x36);
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String expected = HexFormat.of().formatHex(mac.doFinal("T-谁".getBytes(StandardCharsets.UTF_8)));
        assertThat(warehouse.lines("SELECT talent_sha256, counts FROM hire_ops.forgotten"))
                .containsExactly(expected + " {}");
        assertThat(new String(key, StandardCharsets.ISO_8859_1)
                        .chars()
                        .distinct()
                        .count())
                .as("it is no constant")
                .isGreaterThan(16);
        assertThat(warehouse.lines("SELECT grantee FROM information_schema.role_table_grants"
                        + " WHERE table_name = 'forgotten_key' AND grantee <> current_user"))
                .isEmpty();
        assertThat(warehouse.lines("SELECT hire_ops.is_forgotten('T-谁'), hire_ops.is_forgotten('T-')"))
                .containsExactly("t f");
    }

    @Test
    void theKeyIsPaddedAsHmacWantsIt() {
        assertThat(warehouse.lines("SELECT octet_length(inner_pad), octet_length(outer_pad),"
                        + " substr(inner_pad, 33) = decode(repeat('36', 32), 'hex') FROM hire_ops.forgotten_key"))
                .containsExactly("64 64 t");
    }

    @Test
    void withoutAKeyNothingIsErased() {
        warehouse.write(answer("T-A", "18:00", application("app-A", interview("iv-A"))));
        warehouse.jdbc().execute("TRUNCATE hire_ops.forgotten_key");
        assertThatThrownBy(() -> forgetting.forget("T-A", NOW, this::isHeld)).hasMessageContaining("no key");
        assertThat(warehouse.lines("SELECT interview_id FROM hire.interview")).containsExactly("iv-A");
    }

    @Test
    void allOfItOrNothing() {
        warehouse.write(answer("T-A", "18:00", application("app-A", without("iv-A"))));
        Map<String, List<String>> before = dump();

        assertThat(forgetting.preview("T-A", NOW).rows()).containsEntry("hire.interview_record", 2L);
        assertThat(dump()).as("a preview").isEqualTo(before);
        assertThatThrownBy(() -> forgetting.forget("T-A", NOW, () -> {
                    throw new RunLock.Lost("lost");
                }))
                .isInstanceOf(RunLock.Lost.class);
        assertThat(dump()).as("the lock was lost").isEqualTo(before);
    }

    @Test
    void whatPassedToAnotherTalentStaysAndIsTold() {
        warehouse.write(answer(
                "T-A", "18:00", application("app-A", without("iv-1"), interview("iv-2")), application("app-A2")));
        warehouse.write(answer("T-B", "19:00", application("app-B", without("iv-1"))));

        Forgetting.Extent extent = forgetting.forget("T-A", NOW, this::isHeld);

        assertThat(extent.moved()).isEqualTo(1);
        assertThat(warehouse.lines("SELECT interview_id, talent_id FROM hire.interview"))
                .containsExactly("iv-1 T-B");
        assertThat(warehouse.lines("SELECT address_id FROM hire.address")).containsExactly("iv-1/address");
        assertThat(warehouse.lines("SELECT application_id FROM hire.application"))
                .containsExactly("app-B");
        assertThat(text(dump())).doesNotContain("T-A", "app-A", "iv-2");
    }

    /** B has the interview, but its answer has neither record, room, score nor address of it. */
    @Test
    void whatItLeftWithAnInterviewThatPassedOnGoes() {
        warehouse.write(answer("T-A", "18:00", application("app-A", without("iv-1"))));
        warehouse.write(answer("T-B", "19:00", application("app-B", interview("iv-1"))));
        assertThat(warehouse.lines("SELECT count(*) FROM hire.interview_record WHERE talent_id = 'T-B'"
                        + " AND deleted_at IS NOT NULL"))
                .containsExactly("2");

        Forgetting.Extent extent = forgetting.forget("T-A", NOW, this::isHeld);

        assertThat(extent.rows())
                .containsEntry("hire.interview_record", 2L)
                .containsEntry("hire.interview_meeting_room", 1L)
                .containsEntry("hire.interview_score", 2L)
                .containsEntry("hire.meeting_room", 1L)
                .containsEntry("hire.address", 1L);
        assertThat(warehouse.lines("SELECT interview_id, talent_id FROM hire.interview"))
                .containsExactly("iv-1 T-B");
        assertThat(warehouse.lines("SELECT 1 FROM hire.interview_record UNION ALL SELECT 1 FROM hire.address"
                        + " UNION ALL SELECT 1 FROM hire.interview_score UNION ALL SELECT 1 FROM hire.meeting_room"
                        + " UNION ALL SELECT 1 FROM hire.interview_meeting_room"))
                .isEmpty();
        assertThat(verification()).isEmpty();
    }

    /** B's answer had them once, so that what they say is B's. */
    @Test
    void whatTheOtherHasSaidSinceStays() {
        warehouse.write(answer("T-A", "18:00", application("app-A", without("iv-1"))));
        warehouse.write(answer("T-B", "19:00", application("app-B", without("iv-1"))));
        warehouse.write(answer("T-B", "20:00", application("app-B", interview("iv-1"))));

        assertThat(forgetting.forget("T-A", NOW, this::isHeld).rows())
                .doesNotContainKeys("hire.interview_record", "hire.interview_meeting_room", "hire.meeting_room");
        assertThat(warehouse.lines("SELECT count(*) FROM hire.interview_record"))
                .containsExactly("2");
    }

    /** What B's answer said before A had the interview is in B's earlier versions, and what those refer to stays. */
    @Test
    void whatTheOtherHasSaidBeforeStaysAsItsEarlierVersion() {
        warehouse.write(answer("T-B", "18:00", application("app-B", without("iv-1"))));
        warehouse.write(answer("T-A", "19:00", application("app-A", without("iv-1"))));
        warehouse.write(answer("T-B", "20:00", application("app-B", interview("iv-1"))));

        forgetting.forget("T-A", NOW, this::isHeld);

        assertThat(warehouse.lines("SELECT count(*) FROM hire.interview_record"))
                .containsExactly("0");
        assertThat(warehouse.lines("SELECT talent_id, to_char(valid_from, 'HH24'), to_char(valid_to, 'HH24')"
                        + " FROM hire_history.interview_record"))
                .containsExactly("T-B 18 19", "T-B 18 19");
        assertThat(warehouse.lines("SELECT (SELECT count(*) FROM hire.interview_score),"
                        + " (SELECT count(*) FROM hire.address), (SELECT count(*) FROM hire.meeting_room)"))
                .containsExactly("2 1 1");
        assertThat(verification()).isEmpty();
    }

    @Test
    void whatAnotherLoadToldOfItsApplicationsGoes() {
        warehouse.write(answer("T-A", "18:00", application("app-A")), answer("T-B", "18:00", application("app-B")));
        warehouse
                .jdbc()
                .update("INSERT INTO source.application (application_id, job) VALUES ('app-A', 'a'), ('app-B', 'b')");
        assertThat(forgetting.forget("T-A", NOW, this::isHeld).rows()).containsEntry("source.application", 1L);
        assertThat(warehouse.lines("SELECT application_id FROM source.application"))
                .containsExactly("app-B");
    }

    @Test
    void whatOthersListTooIsToldAndComesBackWithThem() {
        warehouse.write(answer("T-B", "18:00", application("app-B", without("iv-1"))));
        warehouse.write(answer("T-A", "19:00", application("app-A", without("iv-1"))));

        Forgetting.Extent extent = forgetting.forget("T-A", NOW, this::isHeld);

        assertThat(extent.shared()).isEqualTo(1);
        assertThat(warehouse.lines("SELECT interview_id FROM hire.interview")).isEmpty();
        warehouse.write(answer("T-B", "20:00", application("app-B", without("iv-1"))));
        assertThat(warehouse.lines("SELECT interview_id, talent_id FROM hire.interview"))
                .containsExactly("iv-1 T-B");
    }

    /** The application went to A without the interview that hangs on it, which stayed B's. */
    @Test
    void anApplicationWithInterviewsOfOthersIsHandedOver() {
        warehouse.write(answer("T-B", "18:00", application("app-1", interview("iv-B"))));
        warehouse.write(answer("T-A", "19:00", "{'application_id':'app-1','said':'of A','interview_list':[]}"));
        assertThat(warehouse.lines("SELECT talent_id, row_count FROM hire_ops.talent_sync ORDER BY 1"))
                .containsExactly("T-A 1", "T-B 1");

        forgetting.forget("T-A", NOW, this::isHeld);

        assertThat(warehouse.lines("SELECT application_id, talent_id, unmapped, to_char(changed_at, 'DD HH24')"
                        + " FROM hire.application"))
                .containsExactly("app-1 T-B - 22 03");
        assertThat(warehouse.lines("SELECT talent_id, row_count FROM hire_ops.talent_sync"))
                .containsExactly("T-B 2");
        assertThat(verification()).isEmpty();
    }

    @Test
    void whatHangsOnItsInterviewsGoesWithThem() {
        warehouse.write(answer("T-A", "18:00", application("app-A", without("iv-A"))));
        warehouse.jdbc().update("UPDATE hire.interview_record SET talent_id = 'T-B' WHERE position = 1");
        warehouse.jdbc().update("UPDATE hire.interview_meeting_room SET talent_id = 'T-B'");
        forgetting.forget("T-A", NOW, this::isHeld);
        assertThat(
                        warehouse.lines(
                                "SELECT 1 FROM hire.interview_record UNION ALL SELECT 1 FROM hire.interview_meeting_room"
                                        + " UNION ALL SELECT 1 FROM hire.interview_score UNION ALL SELECT 1 FROM hire.meeting_room"))
                .isEmpty();
    }

    @Test
    void runsCountItNoMoreAndStillAddUp() {
        warehouse.write(
                answer("T-A", "18:00", application("app-A")),
                answer("T-B", "18:00", application("app-B")),
                refused("T-C", "18:00", new byte[0]));
        long stopped = run("stopped", null, "changed", null);
        long killed = run("killed", "changed", null);
        close(stopped, 3, 0, 1, 0, 0, 2);
        close(1, 3, 0, 2, 0, 1, 0);
        warehouse.jdbc().update("UPDATE hire_ops.run SET outcome = 'complete_with_failures' WHERE run_id = 1");
        warehouse.jdbc().update("UPDATE hire_ops.run SET planned = 2, remaining = 2 WHERE run_id = ?", killed);

        forgetting.forget("T-A", NOW, this::isHeld);

        assertThat(warehouse.lines(
                        "SELECT run_id, planned, unchanged, changed, failed, refused, remaining FROM hire_ops.run"
                                + " ORDER BY run_id"))
                .containsExactly("1 2 0 1 0 1 0", "2 2 0 1 0 0 1", "3 1 0 0 0 0 1");
        assertThat(verification()).isEmpty();
    }

    @Test
    void whatIsToldOfRunsNamesItNoMore() {
        warehouse
                .jdbc()
                .update(
                        """
                INSERT INTO hire_ops.run (command, fingerprint, options, started_at, outcome, message, report)
                VALUES ('backfill', ?, ?::jsonb, now(), 'failed', 'talent 77 of 777, see 77.', ?::jsonb),
                       ('replay', ?, '{"talents": 1}', now(), 'complete', NULL, NULL),
                       ('backfill', ?, ?::jsonb, now(), 'stopped', 'talent 777', ?::jsonb),
                       ('backfill', 'backfill --talents ' || repeat('c', 64), '{}', now(), 'complete', NULL, NULL)
                """,
                        "backfill --talents " + SHA_256_OF_77 + " --rewrite",
                        "{\"talents_sha256\":\"" + SHA_256_OF_77 + "\"}",
                        "{\"message\":\"talent 77\",\"troubles\":[{\"code\":\"1\",\"exampleTalentId\":\"77\",\"exampleMessage\":\"his\"},"
                                + "{\"code\":\"2\",\"exampleTalentId\":\"777\",\"exampleMessage\":\"hers\"}],"
                                + "\"takenOver\":[{\"formerTalentId\":\"77\",\"talentId\":\"777\"},"
                                + "{\"formerTalentId\":\"777\",\"talentId\":\"7\"}]}",
                        "replay " + SHA_256_OF_77,
                        "backfill --talents " + "e".repeat(64),
                        "{\"talents_sha256\":\"" + "e".repeat(64) + "\"}",
                        "{\"message\":null,\"troubles\":[{\"exampleTalentId\":\"777\",\"exampleMessage\":\"hers\"}],"
                                + "\"takenOver\":[]}");
        warehouse.jdbc().update("""
                INSERT INTO batch.batch_job_instance VALUES (1, 0, 'sync', 'k');
                INSERT INTO batch.batch_job_execution (job_execution_id, job_instance_id, create_time, exit_message)
                VALUES (1, 1, now(), 'for 77: 777')
                """);
        String third = "SELECT t::text FROM hire_ops.run t WHERE run_id = 3";
        List<String> untouched = warehouse.lines(third);

        forgetting.forget("77", NOW, this::isHeld);

        assertThat(warehouse.lines("SELECT message, report FROM hire_ops.run WHERE run_id = 1"))
                .containsExactly("talent [forgotten] of 777, see [forgotten]. {\"message\": \"talent [forgotten]\","
                        + " \"troubles\": [{\"code\": \"1\", \"exampleMessage\": null, \"exampleTalentId\": null},"
                        + " {\"code\": \"2\", \"exampleMessage\": \"hers\", \"exampleTalentId\": \"777\"}],"
                        + " \"takenOver\": [{\"talentId\": \"7\", \"formerTalentId\": \"777\"}]}");
        assertThat(warehouse.lines("SELECT exit_message FROM batch.batch_job_execution"))
                .containsExactly("for [forgotten]: 777");
        assertThat(text(dump())).doesNotContain(SHA_256_OF_77);
        assertThat(
                        warehouse.lines(
                                "SELECT fingerprint ~ '^backfill --talents [0-9a-f]{64} --rewrite$',"
                                        + " fingerprint LIKE '%' || (options ->> 'talents_sha256') || '%' FROM hire_ops.run WHERE run_id = 1"))
                .containsExactly("t t");
        assertThat(warehouse.lines(third)).isEqualTo(untouched);
        assertThat(warehouse.lines("SELECT fingerprint ~ 'cccc' FROM hire_ops.run WHERE run_id = 4"))
                .as("a list that may have named it")
                .containsExactly("f");
    }

    @Test
    void aListOfNamesInWhichItStoodIsKnownNoMore() {
        long run = run("complete", "changed", "changed");
        warehouse.jdbc().update("UPDATE hire_ops.run SET fingerprint = 'backfill --talents ' || repeat('d', 64)");
        forgetting.forget("T-B", NOW, this::isHeld);
        assertThat(warehouse.lines("SELECT fingerprint LIKE '%ddd%' FROM hire_ops.run WHERE run_id = " + run))
                .containsExactly("f");
    }

    /** Its lock was lost and it has not noticed; nothing it still has in hand is written. */
    @Test
    void aWriterInFlightHasBeenOvertaken() {
        Runs runs = new Runs(pool.dataSource());
        Run run = runs.openOrResume(new RunRequest("sync", "sync", "{}", false, false), NOW, Duration.ofHours(12));
        assertThat(runs.hold(run)).isNotEmpty();
        forgetting.forget("T-A", NOW, this::isHeld);
        assertThatThrownBy(() -> runs.hold(run))
                .isInstanceOf(RunLock.Lost.class)
                .hasMessageContaining("another start of hiresync has worked at this warehouse");
    }

    @Test
    void againItIsMarkedAsBeforeAndUndoneItIsNot() {
        warehouse.write(answer("T-A", "18:00", application("app-A")));
        assertThat(forgetting.forget("T-A", NOW, this::isHeld).before()).isNull();
        Forgetting.Extent again = forgetting.forget("T-A", NOW.plusSeconds(60), this::isHeld);
        assertThat(again.rows()).isEmpty();
        assertThat(again.before()).isEqualTo(NOW);
        assertThat(warehouse.lines(
                        "SELECT to_char(at, 'HH24:MI'), counts ->> 'hire.application' FROM hire_ops.forgotten"))
                .containsExactly("03:00 1");

        assertThat(forgetting.undo("T-B")).isFalse();
        assertThat(forgetting.undo("T-A")).isTrue();
        assertThat(forgetting.undo("T-A")).isFalse();
    }

    @Test
    void discoverAndImportLeaveItOut() {
        forgetting.forget("T-A", NOW, this::isHeld);
        SourceTalents source = new SourceTalents(pool.dataSource());
        assertThat(source.write(Map.of("T-A", NOW, "T-B", NOW))).isEqualTo(new SourceTalents.Changes(1, 0, 0));
        assertThat(warehouse.lines("SELECT talent_id FROM source.talent")).containsExactly("T-B");
    }

    /** What it was while another talent's, and what was its own while it was not yet another's; the rest is the others'. */
    @Test
    void earlierVersionsGoToo() {
        warehouse.write(answer("T-B", "18:00", application("app-B", without("iv-A"), without("iv-B"))));
        warehouse.write(answer("T-A", "18:10", application("app-A", without("iv-A"), without("iv-B"))));
        warehouse.write(answer("T-B", "18:20", application("app-B", without("iv-B"))));
        warehouse.write(answer("T-B", "18:30", application("app-B", interview("iv-B"))));
        assertThat(warehouse.lines("SELECT interview_id, talent_id FROM hire_history.interview ORDER BY 1, version_id"))
                .containsExactly("iv-A T-B", "iv-B T-B", "iv-B T-A", "iv-B T-B");

        assertThat(forgetting.forget("T-A", NOW, this::isHeld).rows())
                .containsEntry("hire_history.interview", 2L)
                .containsEntry("hire_history.interview_record", 4L)
                .containsEntry("hire_history.interview_meeting_room", 2L);
        assertThat(warehouse.lines("SELECT interview_id, talent_id FROM hire_history.interview"))
                .containsExactly("iv-B T-B", "iv-B T-B");
        for (String table : HistoryTables.names()) {
            assertThat(warehouse.lines("SELECT * FROM " + table)).as(table).noneMatch(row -> row.contains("T-A"));
        }
    }

    /** A table that is added must be erased from as well. */
    @Test
    void everyTableThatNamesATalentHasItsPart() {
        String statements = Sql.named("erase") + Sql.named("forget");
        List<String> named = warehouse.lines("""
                SELECT format('%s.%s', table_schema, table_name) FROM information_schema.columns
                WHERE column_name = 'talent_id' AND table_schema IN ('source', 'hire', 'hire_history', 'hire_ops', 'hire_raw', 'batch')
                """);
        assertThat(named)
                .hasSizeGreaterThan(12)
                .allMatch(table -> HistoryTables.names().contains(table)
                        || statements.contains("DELETE FROM " + table + "\n")
                        || statements.contains("DELETE FROM " + table + " "));
    }

    private void isHeld() {
        assertThat(warehouse.lines("SELECT 1")).isNotEmpty();
    }

    /** An interview of which nothing but itself has an id. */
    private static String without(String id) {
        return interview(
                id,
                ",'remark':'remark of %s'".formatted(id),
                ",'interview_record_list':[{'content':'content of %1$s','interview_score':{'level':4}},".formatted(id)
                        + "{'id':'rec-%s','interview_score':{'zh_name':'优'}}]".formatted(id.substring(3)),
                ",'meeting_room_list':[{'room_name':'Lotus'}]",
                ",'address':{'name':{'en_us':'Main Street 1'}}");
    }

    private long run(String outcome, @Nullable String... talentsOutcomes) {
        Long run = warehouse
                .jdbc()
                .queryForObject(
                        "INSERT INTO hire_ops.run (command, fingerprint, started_at, outcome) VALUES ('sync', 'x', now(), ?)"
                                + " RETURNING run_id",
                        Long.class,
                        outcome);
        for (int i = 0; i < talentsOutcomes.length; i++) {
            warehouse
                    .jdbc()
                    .update(
                            "INSERT INTO hire_ops.work_item (run_id, position, talent_id, reason, outcome) VALUES (?, ?, ?, 'new', ?)",
                            run,
                            i,
                            List.of("T-A", "T-B", "T-C").get(i),
                            talentsOutcomes[i]);
        }
        return Objects.requireNonNull(run);
    }

    private void close(long run, int planned, int unchanged, int changed, int failed, int refused, int remaining) {
        warehouse
                .jdbc()
                .update(
                        "UPDATE hire_ops.run SET planned = ?, unchanged = ?, changed = ?, failed = ?, refused = ?, remaining = ?"
                                + " WHERE run_id = ?",
                        planned,
                        unchanged,
                        changed,
                        failed,
                        refused,
                        remaining,
                        run);
    }

    private List<Difference> verification() {
        List<Difference> differences = new ArrayList<>();
        new Verification(pool, true).run(differences::add);
        differences.removeIf(difference ->
                difference.check().equals("runs") && difference.key().equals("3")); // killed
        return differences;
    }

    private Map<String, List<String>> dump() {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String schema : SCHEMAS) {
            new TableDump(warehouse.jdbc())
                    .schema(schema)
                    .forEach((table, rows) -> tables.put(table, new ArrayList<>(rows)));
        }
        return tables;
    }

    private static String text(Map<String, List<String>> tables) {
        return tables.toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
