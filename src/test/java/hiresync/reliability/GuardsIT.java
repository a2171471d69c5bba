package hiresync.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hiresync.testing.HeldStatement;
import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that the guards must stop, and nights that look like these and must not be stopped. */
class GuardsIT {
    private static final int MANY = 400;
    private static final String DECIDED = "UPDATE hire_ops\\.work_item";

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init") // each test makes one of its own size
    @AutoClose
    private Tenant tenant;

    @Test
    void aFirstNightRetiresNothingAndSetsNobodyAside() throws IOException {
        tenant = Tenant.known(directory, MANY);

        assertThat(tenant.run("outcome")).isEqualTo("complete");
        assertThat(tenant.run("set_aside")).isEqualTo("0");
        assertThat(tenant.run("rows_retired")).isEqualTo("0");
        assertThat(tenant.live("interview")).isEqualTo(MANY);
    }

    /** 300 of 400 come empty: in six chunks the first time, and in six again. */
    @Test
    void anEmptiedMassIsDecidedAboutAtOnce() throws Exception {
        tenant = Tenant.known(directory, MANY);
        List<String> emptied = tenant.talents(51, 300);
        List<String> changed = tenant.talents(351, 50);
        emptied.forEach(id -> tenant.answers(id, Tenant.NOTHING));
        changed.forEach(id -> tenant.answers(id, Tenant.changed(id)));
        tenant.areDue(tenant.talents(1, MANY));
        List<String> before = tenant.rowsOf(emptied);

        assertStopped(
                sync(), "300 of 400 live rows of hire.application seen so far would be retired", "--allow-retire");

        assertThat(tenant.rowsOf(emptied)).hasSize(300 * 7).isEqualTo(before);
        assertThat(tenant.world.count("hire.interview WHERE round = 2")).isEqualTo(50);
        assertThat(tenant.run("unchanged || ' ' || changed || ' ' || remaining"))
                .isEqualTo("50 50 300");
        assertThat(tenant.run("set_aside")).isEqualTo("300");
        assertThat(tenant.calls()).isEqualTo(MANY + 300);

        HeldStatement lastOfAll = tenant.hold(DECIDED, 6 + 6);
        Program.Started allowed = tenant.program.start("sync", "--allow-retire");
        lastOfAll.awaitReached();
        assertThat(tenant.rowsOf(emptied)).isEqualTo(before);
        lastOfAll.release();

        assertAllowed(allowed.ended(), 0, "allow_retire");
        assertThat(tenant.live("interview")).isEqualTo(100);
        assertThat(tenant.live("interview_record")).isEqualTo(200);
        assertThat(tenant.run("rows_retired")).isEqualTo(String.valueOf(300 * 5));
        assertThat(tenant.run("unchanged || ' ' || changed || ' ' || remaining"))
                .isEqualTo("50 350 0");
        assertThat(tenant.run("set_aside")).isEqualTo("300");
        assertThat(tenant.calls()).isEqualTo(MANY + 300 + 300);
    }

    @Test
    void evaluationsThatStopArrivingAreNotBelieved() throws IOException {
        tenant = Tenant.known(directory, MANY);
        List<String> without = tenant.talents(11, 60);
        without.forEach(id -> tenant.answers(id, Tenant.withRecords(id, 0)));
        tenant.areDue(tenant.talents(1, 100));
        List<String> before = tenant.rowsOf(without);

        assertStopped(
                sync(), "120 of 200 live rows of hire.interview_record seen so far would be retired", "--allow-retire");

        assertThat(tenant.rowsOf(without)).isEqualTo(before);
        assertThat(tenant.run("unchanged || ' ' || remaining")).isEqualTo("40 60");
        assertThat(tenant.run("set_aside")).isEqualTo("60");
        assertThat(tenant.calls()).isEqualTo(100 + 60);

        assertAllowed(sync("--allow-retire"), 0, "allow_retire");
        assertThat(tenant.live("interview_record")).isEqualTo(2 * MANY - 120);
        assertThat(tenant.live("interview")).isEqualTo(MANY);
    }

    /** Whoever keeps interview and records is no candidate for a second question, whatever else is missing. */
    @Test
    void roomsThatVanishEverywhereStopTheRunAtOnce() throws IOException {
        tenant = Tenant.known(directory, MANY);
        List<String> due = tenant.talents(1, 100);
        due.forEach(id -> tenant.answers(id, Tenant.withoutRoom(id)));
        tenant.areDue(due);
        List<String> before = tenant.rowsOf(due);

        assertStopped(
                sync(),
                "50 of 50 live rows of hire.interview_meeting_room seen so far would be retired",
                "--allow-retire");

        assertThat(tenant.rowsOf(due)).isEqualTo(before);
        assertThat(tenant.run("set_aside")).isEqualTo("0");
        long calls = tenant.calls();
        assertThat(calls).isLessThanOrEqualTo(100);

        assertAllowed(sync("--allow-retire"), 0, "allow_retire");
        assertThat(tenant.calls() - calls).isEqualTo(100);
        assertThat(tenant.run("set_aside")).isEqualTo("0");
        assertThat(tenant.live("interview_meeting_room")).isEqualTo(MANY - 100);
    }

    @Test
    void fewTalentsMayLoseAllUnlessNobodySeenKeepsAnything() throws IOException {
        tenant = Tenant.known(directory, MANY);
        emptyAndDue(tenant.talents(1, 1));
        assertComplete(sync());
        assertThat(tenant.calls()).isEqualTo(2);

        emptyAndDue(tenant.talents(2, 4));
        assertComplete(sync());
        assertThat(tenant.live("interview")).isEqualTo(MANY - 5);

        emptyAndDue(tenant.talents(6, 5));
        assertStopped(
                sync(), "every talent seen so far that had interviews (5) would lose all of them", "--allow-retire");
        assertThat(tenant.live("interview")).isEqualTo(MANY - 5);

        assertAllowed(sync("--allow-retire"), 0, "allow_retire");
        assertThat(tenant.live("interview")).isEqualTo(MANY - 10);
    }

    /** The others, who keep all they have, are not seen. */
    @Test
    void aBackfillOfOneMayLoseAllAndOneOfManyMayNot() throws IOException {
        tenant = Tenant.known(directory, MANY);
        tenant.talents(1, 6).forEach(id -> tenant.answers(id, Tenant.NOTHING));

        assertComplete(tenant.program.run("backfill", "--talent-id", tenant.talent(1)));
        assertThat(tenant.calls()).isEqualTo(2);
        assertThat(tenant.live("interview")).isEqualTo(MANY - 1);

        String[] five = Stream.concat(
                        Stream.of("backfill"), tenant.talents(2, 5).stream().map("--talent-id=%s"::formatted))
                .toArray(String[]::new);
        assertStopped(
                tenant.program.run(five),
                "every talent seen so far that had interviews (5) would lose all of them",
                "--allow-retire");
        assertThat(tenant.live("interview")).isEqualTo(MANY - 1);
    }

    @Test
    void aTinyTenantMayCancelEverything() throws IOException {
        tenant = Tenant.known(directory, 4);
        emptyAndDue(tenant.talents(1, 4));

        assertComplete(sync());

        assertThat(tenant.live("interview")).isZero();
        assertThat(tenant.run("set_aside")).isEqualTo("4");
        assertThat(tenant.calls()).isEqualTo(8);
    }

    @Test
    void whoWouldLoseEverythingIsAskedOnceMoreAndNobodyElse() throws IOException {
        tenant = Tenant.known(directory, MANY);
        String inPassing = tenant.talent(1);
        tenant.answersNothingOnce(inPassing);
        String inPassingAndChanged = tenant.talent(2);
        tenant.answersNothingOnce(inPassingAndChanged);
        tenant.answers(inPassingAndChanged, Tenant.changed(inPassingAndChanged));
        String emptied = tenant.talent(3);
        tenant.answers(emptied, Tenant.NOTHING);
        String withoutRecords = tenant.talent(4);
        tenant.answers(withoutRecords, Tenant.withRecords(withoutRecords, 0));
        String oneRecordLess = tenant.talent(5);
        tenant.answers(oneRecordLess, Tenant.withRecords(oneRecordLess, 1));
        String refusedThen = tenant.talent(6);
        tenant.answersNothingOnce(refusedThen);
        tenant.answers(refusedThen, "'no object'");
        String goneForTheThirdTime = tenant.talent(7);
        tenant.world.feishu.answerAsUsual(goneForTheThirdTime); // which is not to know that talent
        tenant.world.sql.update(
                "UPDATE hire_ops.talent_sync SET status = 'gone', attempts = 2 WHERE talent_id = ?",
                goneForTheThirdTime);
        String unchanged = tenant.talent(8);
        tenant.areDue(tenant.talents(1, 8));
        List<String> kept = tenant.world.sql.queryForList(hireOf(inPassing, refusedThen, unchanged), String.class);

        Program.Ended night = sync();

        assertThat(night.exitCode()).as(night.talk()).isEqualTo(3);
        assertThat(tenant.calls()).isEqualTo(8 + 5);
        assertThat(tenant.run("set_aside")).isEqualTo("5");
        assertThat(tenant.world.sql.queryForList(hireOf(inPassing, refusedThen, unchanged), String.class))
                .hasSize(3)
                .isEqualTo(kept);
        assertThat(outcomes())
                .containsExactly(
                        inPassing + " unchanged",
                        inPassingAndChanged + " changed",
                        emptied + " changed",
                        withoutRecords + " changed",
                        oneRecordLess + " changed",
                        refusedThen + " refused",
                        goneForTheThirdTime + " refused",
                        unchanged + " unchanged");
        assertThat(tenant.live("interview")).isEqualTo(MANY - 2);
        assertThat(tenant.live("interview_record")).isEqualTo(2 * (MANY - 2) - 2 - 1);
        assertThat(tenant.unaccounted()).isEmpty();
    }

    @Test
    void manyWhoAreGoneAreRetiredUnderTheGuardAndAreNoFailures() throws IOException {
        tenant = Tenant.known(directory, MANY);
        List<String> gone = tenant.talents(1, 60);
        gone.forEach(tenant.world.feishu::answerAsUsual);
        tenant.areDue(tenant.talents(1, 100));
        assertComplete(sync());
        assertThat(tenant.live("interview")).isEqualTo(MANY);
        tenant.world.sql.update("UPDATE hire_ops.talent_sync SET attempts = 2 WHERE status = 'gone'");
        tenant.areDue(tenant.talents(1, 100));
        List<String> before = tenant.rowsOf(tenant.talents(1, 100));

        Program atOnce = tenant.program.with("HIRESYNC_SYNC_CHUNK_SIZE", "100");
        assertStopped(
                atOnce.run("sync"),
                "60 of 100 live rows of hire.application seen so far would be retired",
                "--allow-retire");
        assertThat(tenant.rowsOf(tenant.talents(1, 100))).isEqualTo(before);
        assertThat(tenant.run("set_aside")).isEqualTo("0");

        assertAllowed(atOnce.run("sync", "--allow-retire"), 0, "allow_retire");
        assertThat(tenant.live("interview")).isEqualTo(MANY - 60);
    }

    @Test
    void manyFailedAndRefusedStopTheRunAndThoseWhoAreGoneDoNotCount() throws IOException {
        tenant = Tenant.unknown(directory, 1300);
        tenant.talents(1, 60).forEach(tenant.world.feishu::answerAsUsual);
        tenant.talents(61, 30).forEach(id -> tenant.world.feishu.fault(Optional.of(id), 500, "", Map.of(), 1));
        tenant.talents(91, 30).forEach(id -> tenant.answers(id, "'no object'"));
        Program once = tenant.program.with("HIRESYNC_API_ATTEMPTS", "1");

        assertStopped(once.run("sync"), "60 of 1000 talents asked so far failed or were refused", "--allow-refused");
        assertThat(tenant.run("failed || ' ' || refused")).isEqualTo("30 90");
        assertThat(tenant.world.count("hire_ops.talent_sync WHERE status = 'synced'"))
                .isBetween(1000L - 120, 1300L - 120 - 1);

        assertStopped(once.run("sync"), "talents asked so far failed or were refused", "--allow-refused");

        assertAllowed(once.run("sync", "--allow-refused"), 3, "allow_refused");
        assertThat(tenant.run("changed || ' ' || failed || ' ' || refused || ' ' || remaining"))
                .isEqualTo("1180 30 90 0");
    }

    @Test
    void aFewRefusedStopNothingHoweverSmallTheList() throws IOException {
        tenant = Tenant.unknown(directory, 60);
        tenant.talents(1, 49).forEach(id -> tenant.answers(id, "'no object'"));

        Program.Ended night = sync();

        assertThat(night.exitCode()).as(night.talk()).isEqualTo(3);
        assertThat(tenant.run("changed || ' ' || refused")).isEqualTo("11 49");
    }

    @Test
    void aKillBeforeAnybodyIsAskedOnceMoreLosesNothing() throws Exception {
        tenant = Tenant.known(directory, MANY);
        tenant.answersNothingOnce(tenant.talent(1));
        tenant.answersNothingOnce(tenant.talent(2));
        tenant.talents(3, 2).forEach(id -> tenant.answers(id, Tenant.NOTHING));
        tenant.areDue(tenant.talents(1, 10));
        List<String> before = tenant.rowsOf(tenant.talents(1, 4));

        tenant.startUntilAskAgain(tenant.program, "sync");
        tenant.kill();
        assertThat(tenant.rowsOf(tenant.talents(1, 4))).isEqualTo(before);

        assertComplete(sync());
        assertThat(tenant.calls()).isEqualTo(10 + 4);
        assertThat(tenant.run("run_id || ' ' || set_aside || ' ' || unchanged || ' ' || changed"))
                .isEqualTo("2 4 8 2");
        assertThat(tenant.live("interview")).isEqualTo(MANY - 2);
    }

    @Test
    void aKillAmidTheSecondAnswersLosesNothing() throws Exception {
        tenant = Tenant.known(directory, MANY);
        List<String> emptied = twelveSetAsideOfWhomSixAreReallyEmptied();
        List<String> before = tenant.rowsOf(emptied);

        holdTheLastSecondAnswer("sync");
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(tenant.world.sql.queryForList(
                                "SELECT application_name || ': ' || query FROM pg_stat_activity"
                                        + " WHERE datname = current_database() AND state LIKE 'idle in trans%'",
                                String.class))
                        .isEmpty());
        tenant.kill();
        assertThat(tenant.rowsOf(emptied)).isEqualTo(before);

        assertComplete(small().run("sync"));
        assertThat(tenant.calls()).isEqualTo(20 + 12 + 6);
        assertThat(tenant.run("run_id || ' ' || set_aside || ' ' || unchanged || ' ' || changed"))
                .isEqualTo("2 12 14 6");
        assertThat(tenant.live("interview")).isEqualTo(MANY - 6);
    }

    @Test
    void aSignalAmidTheSecondAnswersLeavesTheRestToTheNextStart() throws Exception {
        tenant = Tenant.known(directory, MANY);
        List<String> emptied = twelveSetAsideOfWhomSixAreReallyEmptied();
        List<String> before = tenant.rowsOf(emptied);

        holdTheLastSecondAnswer("sync");
        tenant.started().terminate();
        tenant.started().awaitTalk("stopping");
        tenant.world.feishu.release();
        Program.Ended stopped = tenant.started().ended();

        assertThat(stopped.exitCode()).as(stopped.talk()).isEqualTo(6);
        assertThat(tenant.rowsOf(emptied)).isEqualTo(before);
        assertThat(tenant.run("set_aside || ' ' || unchanged || ' ' || remaining"))
                .isEqualTo("12 14 6");
        assertThat(tenant.unaccounted()).isEmpty();
        assertComplete(small().run("sync"));
        assertThat(tenant.live("interview")).isEqualTo(MANY - 6);
        assertThat(tenant.run("set_aside")).isEqualTo("12");
    }

    @Test
    void whoIsLeftWhenTheCallsRunOutComesFirstInTheNextNight() throws IOException {
        tenant = Tenant.known(directory, MANY);
        List<String> emptied = tenant.talents(5, 6);
        emptyAndDue(emptied);
        tenant.areDue(tenant.talents(11, 4));
        List<String> before = tenant.rowsOf(emptied);

        Program.Ended stopped = sync("--max-calls", "13");

        assertThat(stopped.exitCode()).as(stopped.talk()).isEqualTo(6);
        assertThat(tenant.calls()).isEqualTo(13);
        assertThat(tenant.rowsOf(emptied)).isEqualTo(before);
        assertThat(tenant.run("unchanged || ' ' || remaining || ' ' || set_aside"))
                .isEqualTo("4 6 6");

        tenant.hoursPass(2);
        tenant.areDue(tenant.talents(1, 2));
        assertComplete(tenant.program.with("HIRESYNC_PLAN_RESUME_WITHIN", "1h").run("sync"));

        assertThat(tenant.run("run_id || ' ' || planned || ' ' || set_aside")).isEqualTo("3 8 6");
        assertThat(tenant.world.sql.queryForList(
                        "SELECT talent_id FROM hire_ops.work_item WHERE run_id = 3 AND reason = 'left' AND position <= 6",
                        String.class))
                .containsExactlyInAnyOrderElementsOf(emptied);
        assertThat(tenant.live("interview")).isEqualTo(MANY - 6);
    }

    /** 20 are due; of the last twelve, the first six are empty in passing, the others for good. */
    private List<String> twelveSetAsideOfWhomSixAreReallyEmptied() {
        tenant.talents(9, 6).forEach(tenant::answersNothingOnce);
        List<String> emptied = tenant.talents(15, 6);
        emptied.forEach(id -> tenant.answers(id, Tenant.NOTHING));
        tenant.areDue(tenant.talents(1, 20));
        return emptied;
    }

    /** Returns when all second answers but the very last are there, and two chunks of them are committed. */
    private void holdTheLastSecondAnswer(String... arguments) throws Exception {
        HeldStatement askAgain = tenant.startUntilAskAgain(small(), arguments);
        CompletableFuture<Void> arrived = tenant.world.feishu.hold(Optional.of(tenant.talent(20)));
        askAgain.release();
        arrived.get(60, TimeUnit.SECONDS);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> tenant.world.count("hire_ops.work_item WHERE run_id = 2 AND outcome IS NULL") == 6);
    }

    /** With small chunks. */
    private Program small() {
        return tenant.program.with("HIRESYNC_SYNC_CHUNK_SIZE", "5");
    }

    private void emptyAndDue(List<String> talents) {
        talents.forEach(id -> tenant.answers(id, Tenant.NOTHING));
        tenant.areDue(talents);
    }

    private Program.Ended sync(String... options) {
        List<String> arguments = new ArrayList<>(List.of("sync"));
        arguments.addAll(List.of(options));
        return tenant.program.run(arguments.toArray(String[]::new));
    }

    private void assertComplete(Program.Ended ended) {
        assertThat(ended.exitCode()).as(ended.answers() + ended.talk()).isZero();
        assertThat(tenant.unaccounted()).isEmpty();
    }

    private void assertStopped(Program.Ended ended, String... sentence) {
        assertThat(ended.exitCode()).as(ended.answers() + ended.talk()).isEqualTo(5);
        assertThat(ended.answers()).contains(sentence);
        assertThat(tenant.run("outcome")).isEqualTo("guard");
        assertThat(tenant.run("message")).contains(sentence);
        assertThat(tenant.unaccounted()).isEmpty();
    }

    /** The run that was stopped has been resumed, and knows why it was allowed to. */
    private void assertAllowed(Program.Ended ended, int exitCode, String override) {
        assertThat(ended.exitCode()).as(ended.answers() + ended.talk()).isEqualTo(exitCode);
        assertThat(tenant.run(override)).isEqualTo("true");
        assertThat(tenant.run("(report ->> 'resumed')")).isEqualTo("true");
        assertThat(tenant.unaccounted()).isEmpty();
    }

    private List<String> outcomes() {
        return tenant.world.sql.queryForList(
                "SELECT talent_id || ' ' || outcome FROM hire_ops.work_item WHERE run_id = 2 ORDER BY talent_id",
                String.class);
    }

    private static String hireOf(String... talents) {
        return "SELECT xmin || ' ' || ctid FROM hire.interview WHERE talent_id IN ('%s') AND deleted_at IS NULL ORDER BY talent_id"
                .formatted(String.join("', '", talents));
    }
}
