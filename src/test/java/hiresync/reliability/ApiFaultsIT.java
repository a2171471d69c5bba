package hiresync.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hiresync.testing.Misfortune;
import hiresync.testing.Program;
import hiresync.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls meet misfortunes on their way, one kind or all of them, and the program is started again until it is done: then
 * nothing is lost and nothing is there that must not be.
 *
 * <p>{@code -Dfaults=full} adds what takes minutes, an outage of ten among it or of {@code -Dfaults.minutes=MINUTES};
 * {@code -Dfaults.seed=SEED} brings the same misfortunes again.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiFaultsIT {
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime() % 1_000_000);
    private static final boolean FULL = System.getProperty("faults", "").equals("full");
    private static final int RUNS_AT_MOST = 40;
    private static final FaultTable TABLE = new FaultTable();

    @TempDir
    Path directory;

    @BeforeAll
    static void printHead() {
        TestPostgres.migrated().close(); // whatever the server says when it starts, is to stand before the table
        System.out.println("API faults, seed " + SEED);
        TABLE.printHead();
    }

    @AfterAll
    static void printTotal() {
        TABLE.printTotal();
    }

    /** The mixture has all of them in every build. */
    static Set<Misfortune> alone() {
        return FULL ? EnumSet.allOf(Misfortune.class) : EnumSet.of(Misfortune.STALLED, Misfortune.TOKEN_INVALID);
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("alone")
    void everyFifthCallMeets(Misfortune misfortune) throws IOException {
        try (BadNights nights = BadNights.quick(directory, 60, SEED).with("HIRESYNC_API_ATTEMPTS", "3")) {
            nights.weather.is(Map.of(misfortune, 0.2));
            nights.untilDone(RUNS_AT_MOST, allowed(misfortune));
            check("20 % " + misfortune, nights);
        }
    }

    /** A token that is refused twice in a row is taken for a wrong one. */
    private static Integer[] allowed(Misfortune misfortune) {
        return misfortune == Misfortune.TOKEN_INVALID ? new Integer[] {0, 2, 3} : new Integer[] {0, 3};
    }

    @Order(2)
    @Test
    void nearlyEveryThirdCallMeetsOneOfAll() throws IOException {
        try (BadNights nights = BadNights.quick(directory, 150, SEED).with("HIRESYNC_API_ATTEMPTS", "3")) {
            nights.weather.is(ofAll(0.3));
            nights.untilDone(RUNS_AT_MOST, 0, 2, 3);
            check("30 % of all together", nights);
        }
    }

    static List<Long> seeds() {
        return FULL ? List.of(SEED, SEED + 1, SEED + 2) : List.of();
    }

    @Order(3)
    @ParameterizedTest(name = "seed {0}", allowZeroInvocations = true)
    @MethodSource("seeds")
    void amongAThousandTalentsToo(long seed) throws IOException {
        try (BadNights nights = BadNights.quick(directory, 1000, seed)) {
            nights.weather.is(ofAll(0.3));
            nights.untilDone(RUNS_AT_MOST, 0, 2, 3);
            check("30 % of all, 1,000 talents, seed " + seed, nights);
        }
    }

    private static Map<Misfortune, Double> ofAll(double share) {
        return Arrays.stream(Misfortune.values())
                .collect(Collectors.toMap(Function.identity(), each -> share / Misfortune.values().length));
    }

    @Order(4)
    @Test
    void aBodyOf100MegabytesIsRefusedAndTheOthersAreWritten() throws IOException {
        try (BadNights nights = BadNights.quick(directory, 60, SEED).with("JAVA_TOOL_OPTIONS", "-Xmx256m")) {
            String talent = someoneWithInterviews(nights);
            nights.weather.always(talent, Misfortune.ENDLESS);
            Program.Ended ended = nights.run();
            assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(3);
            assertThat(ended.answers()).contains("a body that is larger than 4194304 bytes");
            assertThat(nights.world.sql.queryForMap(
                            "SELECT status, error_code, error_message FROM hire_ops.talent_sync WHERE talent_id = ?",
                            talent))
                    .isEqualTo(Map.of(
                            "status",
                            "refused",
                            "error_code",
                            "too-large",
                            "error_message",
                            "Asked for the interviews of talent " + talent
                                    + ", Feishu gave HTTP 200 with a body that is"
                                    + " larger than 4194304 bytes; its old rows stay, and it is asked again when"
                                    + " something changed."));
            assertOnlyMissing(talent, nights);
            nights.weather.spare(talent);
            nights.untilDone(RUNS_AT_MOST, 0);
            check("one body of 100 MB, heap 256 MB", nights);
        }
    }

    @Order(5)
    @Test
    void aTalentThatAlwaysFailsComesLastInTheEnd() throws IOException {
        try (BadNights nights = BadNights.quick(directory, 60, SEED).with("HIRESYNC_API_ATTEMPTS", "2")) {
            String talent = someoneWithInterviews(nights);
            List<String> others =
                    nights.inOrder().stream().filter(id -> !id.equals(talent)).toList();
            nights.weather.always(talent, Misfortune.SYSTEM_ERROR);
            for (int night = 1; night <= 3; night++) {
                Program.Ended ended = nights.run();
                assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(3);
                assertThat(nights.talents("status = 'failed' AND attempts = " + night))
                        .containsExactly(talent);
                assertOnlyMissing(talent, nights);
                nights.changed(others);
            }
            nights.weather.spare(talent);
            nights.untilDone(RUNS_AT_MOST, 0);
            assertThat(nights.world.sql.queryForMap(
                            "SELECT position, reason FROM hire_ops.work_item WHERE talent_id = ?"
                                    + " ORDER BY run_id DESC LIMIT 1",
                            talent))
                    .isEqualTo(Map.of("position", nights.talents(), "reason", "failed-often"));

            nights.changed(List.of(talent));
            nights.weather.always(talent, Misfortune.SYSTEM_ERROR);
            Program.Ended ended = nights.run();
            assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(3);
            assertOldRowsStay(nights);
            nights.weather.spare(talent);
            nights.untilDone(RUNS_AT_MOST, 0);
            check("one talent fails three nights long", nights);
        }
    }

    @Order(6)
    @Test
    void nobodyIsMarkedWhenEverythingIsDownFromTheBeginning() throws IOException {
        try (BadNights nights = BadNights.quick(directory, 60, SEED)) {
            nights.weather.goDown();
            for (int start = 1; start <= (FULL ? 2 : 1); start++) {
                Program.Ended ended = nights.run();
                assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(1);
                assertThat(ended.talk()).contains("No token could be had within 2 s", "run again to resume");
                assertThat(nights.world.count("hire_ops.talent_sync")).isZero();
                assertThat(nights.world.count("hire_ops.work_item WHERE outcome IS NOT NULL"))
                        .isZero();
            }
            nights.weather.comeUp();
            nights.untilDone(RUNS_AT_MOST, 0);
            check("down from the beginning", nights.exitCodes().size() - 1, nights);
        }
    }

    static List<Boolean> refusals() {
        return FULL ? List.of(false, true) : List.of(false);
    }

    @Order(7)
    @ParameterizedTest(name = "connections are refused: {0}")
    @MethodSource("refusals")
    void anOutageEndsTheRunThatIsResumedWhenItIsOver(boolean refused) throws IOException {
        try (BadNights nights = outageSoon(150)) {
            if (refused) {
                nights.weather.goDownAfter(60);
            } else {
                nights.weather.stormAfter(60);
            }
            Program.Ended ended = nights.run();
            assertThat(ended.exitCode()).as(ended.answers() + ended.talk()).isEqualTo(1);
            assertThat(ended.answers())
                    .contains("Feishu seems to be down: ", "could not be had", "run again later to resume");
            Set<String> failed = new TreeSet<>(nights.talents("status = 'failed'"));
            assertThat(ended.talk()).containsOnlyOnce("Every call has failed for ");
            if (refused) { // who was called for is not to be seen
                assertThat(nights.callsInTheBooks() - nights.weather.passed())
                        .as("calls that left on a connection which broke; without one none does")
                        .isBetween(0L, 4L);
            } else {
                nights.assertOnlyMarksWhomItAskedFor();
            }

            Program.Ended again = nights.run();
            assertThat(again.exitCode()).as(again.answers() + again.talk()).isEqualTo(1);
            assertThat(nights.talents("status = 'failed'")).containsExactlyElementsOf(failed);

            nights.weather.comeUp();
            Program.Ended up = nights.run();
            assertThat(up.exitCode()).as(up.answers() + up.talk()).isEqualTo(failed.isEmpty() ? 0 : 3);
            assertThat(nights.world.count("hire_ops.run")).isEqualTo(1);
            assertThat(nights.world.count("hire_ops.run WHERE planned = " + nights.talents() + " AND remaining = 0"))
                    .isEqualTo(1);
            nights.untilDone(RUNS_AT_MOST, 0);
            check(
                    "down for longer than the bound" + (refused ? ", refused" : ", reset"),
                    nights.callsInTheBooks() - nights.weather.passed(),
                    nights);
        }
    }

    @Order(8)
    @Test
    void anOutageShorterThanTheBoundIsRiddenOut() throws IOException {
        int resets = 12;
        try (BadNights nights = outageSoon(100).with("HIRESYNC_API_ATTEMPTS", String.valueOf(resets + 1))) {
            nights.weather.stormAfter(40, resets);
            nights.untilDone(1, 0);
            assertThat(nights.weather.resets()).isEqualTo(resets);
            check("down for a moment", nights);
        }
    }

    static List<Integer> minutes() {
        return FULL ? List.of(Integer.getInteger("faults.minutes", 10)) : List.of();
    }

    @Order(9)
    @ParameterizedTest(name = "{0} minutes", allowZeroInvocations = true)
    @MethodSource("minutes")
    void anOutageOfRealMinutesWithTheDefaultsLosesNobody(int minutes) throws Exception {
        try (BadNights nights = BadNights.withDefaults(directory, 1000, SEED)) {
            nights.weather.stormAfter(300);
            Program.Started program = nights.start();
            await().atMost(Duration.ofMinutes(1)).until(() -> nights.weather.resets() > 0);
            for (int minute = 1; minute <= minutes; minute++) {
                TimeUnit.MINUTES.sleep(1);
                if (program.process().isAlive()) {
                    nights.startAsWell();
                } else {
                    assertDown(nights, program);
                    program = nights.start();
                }
            }
            assertDown(nights, program);
            nights.weather.comeUp();
            Program.Ended up = nights.run();
            long runs = nights.world.count("hire_ops.run");
            nights.untilDone(RUNS_AT_MOST, 0, 3);
            SoftAssertions all = new SoftAssertions();
            all.check(() -> check("down for " + minutes + " minutes, default settings", nights));
            all.assertThat(runs).as("runs when it had come up").isEqualTo(1);
            all.assertThat(up.exitCode())
                    .as("resumed after an outage; %s%s", up.answers(), up.talk())
                    .isIn(0, 3);
            all.assertAll();
        }
    }

    private static void assertDown(BadNights nights, Program.Started program) {
        Program.Ended ended = nights.ended(program);
        assertThat(ended.exitCode()).as(ended.answers() + ended.talk()).isEqualTo(1);
        nights.assertOnlyMarksWhomItAskedFor();
    }

    /** Four callers lose some seven talents a second, so that it is noticed before everybody has failed. */
    private BadNights outageSoon(int talents) throws IOException {
        return BadNights.quick(directory, talents, SEED)
                .with("HIRESYNC_API_CONCURRENCY", "4")
                .with("HIRESYNC_API_BACKOFF_BASE", "100ms")
                .with("HIRESYNC_API_BACKOFF_CAP", "400ms")
                .with("HIRESYNC_API_OUTAGE_FAILURES", "5")
                .with("HIRESYNC_API_OUTAGE_AFTER", "1s");
    }

    private static String someoneWithInterviews(BadNights nights) {
        return nights.inOrder().stream()
                .filter(id -> nights.interviews(id) > 0)
                .findFirst()
                .orElseThrow();
    }

    /** Only the ledger tells of the failure. */
    private static void assertOldRowsStay(BadNights nights) {
        Differences differences = nights.differences();
        assertThat(differences.of("hire_ops.talent_sync").lost())
                .as("%s", differences)
                .isEqualTo(1);
        assertThat(differences.lost()).as("%s", differences).isEqualTo(1);
    }

    /** Of everybody else all is there. */
    private static void assertOnlyMissing(String talent, BadNights nights) {
        Differences differences = nights.differences();
        assertThat(differences.of("hire.interview").lost())
                .as("%s", differences)
                .isEqualTo(nights.interviews(talent));
        assertThat(differences.of("hire_raw.talent_response").lost())
                .as("%s", differences)
                .isEqualTo(1);
        assertThat(differences.of("hire_ops.talent_sync").lost())
                .as("%s", differences)
                .isEqualTo(1);
        assertThat(differences.unexpected()).as("%s", differences).isEqualTo(1);
    }

    private static void check(String name, BadNights nights) {
        assertThat(nights.callsInTheBooks()).as("%s: calls", name).isEqualTo(nights.weather.calls());
        check(name, nights.weather.injected(), nights);
    }

    private static void check(String name, long injected, BadNights nights) {
        Differences differences = nights.differences();
        TABLE.row(name, injected, nights.exitCodes(), differences);
        assertThat(injected).as("%s: injected", name).isPositive();
        assertThat(differences.lost() + differences.unexpected())
                .as("%s: %s", name, differences)
                .isZero();
        assertThat(nights.world.sql.queryForList(Resource.text("disorder.sql"), String.class))
                .as("%s: disorder in the warehouse's books", name)
                .isEmpty();
    }
}
