package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiresync.exit.Problem;
import hiresync.plan.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BackfillOptionsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Of {@code t1}, a newline and {@code t2}. */
    private static final String DIGEST = "56b91a1c7d24246d95264b7601d24ec7bc1babe7da4d7b685f076b530b58c74b";

    @TempDir
    Path directory;

    @Test
    void theIdsOfBothOptionsAreOneSet() throws IOException {
        Path file = Files.writeString(directory.resolve("ids.txt"), "t3\nt1\n");
        Asked asked = asked("--talent-id", "t2", "--talents-file", file.toString(), "--talent-id", "t1");
        assertThat(slice(asked)).isEqualTo(new Slice(List.of("t1", "t2", "t3"), null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-10-31T16:00:00Z",
        "2026-11-01T06:00:00Z, 2026-11-01T06:00:00Z",
        "2026-11-01T06:00+09:00, 2026-10-31T21:00:00Z",
    })
    void aTimeIsADateHereOrAnInstant(String given, Instant time) {
        assertThat(slice(asked("--source-updated-since", given)))
                .isEqualTo(new Slice(null, time, null, null, null, null));
        assertThat(slice(asked("--interviews-since", given))).isEqualTo(new Slice(null, null, time, null, null, null));
    }

    @Test
    void theOtherChoices() {
        assertThat(slice(asked("--refused", "--failed", "--stale-for", "30d", "--limit", "7")))
                .isEqualTo(new Slice(null, null, null, List.of("failed", "refused"), Duration.ofDays(30), 7));
        assertThat(slice(asked("--all"))).isEqualTo(Slice.ALL);
        assertThat(asked("--all", "--rewrite").wanted().rewrite()).isTrue();
    }

    @Test
    void aRunIsKnownAgainByWhatWasGivenInWhateverOrder() {
        Asked one = asked("--failed", "--talent-id", "t2", "--source-updated-since", "2026-11-01", "--talent-id", "t1");
        assertThat(one.request().fingerprint())
                .isEqualTo("backfill --talents " + DIGEST + " --source-updated-since 2026-11-01 --failed");
        assertThat(one.request().options())
                .isEqualTo("{\"talents\":2,\"talents_sha256\":\"" + DIGEST
                        + "\",\"source_updated_since\":\"2026-11-01\",\"failed\":true,\"rewrite\":false}");
        assertThat(fingerprint(
                        "--source-updated-since=2026-11-01",
                        "--talent-id=t1",
                        "--failed",
                        "--talent-id=t2",
                        "--until=06:00"))
                .as("the window is not what the run is")
                .isEqualTo(one.request().fingerprint());
        assertThat(fingerprint("--limit=3", "--all", "--rewrite")).isEqualTo("backfill --all --limit 3 --rewrite");
    }

    @Test
    void everyChoiceMakesAnotherRun() {
        assertThat(List.of(
                        fingerprint("--talent-id=t1"),
                        fingerprint("--talent-id=t2"),
                        fingerprint("--source-updated-since=2026-11-01"),
                        fingerprint("--interviews-since=2026-11-01"),
                        fingerprint("--interviews-since=2026-11-02"),
                        fingerprint("--failed"),
                        fingerprint("--refused"),
                        fingerprint("--failed", "--refused"),
                        fingerprint("--stale-for=30d"),
                        fingerprint("--stale-for=31d"),
                        fingerprint("--all"),
                        fingerprint("--all", "--limit=3"),
                        fingerprint("--all", "--rewrite")))
                .doesNotHaveDuplicates();
    }

    @Test
    void somebodyMustBeChosen() {
        assertProblem("say whom to ask for: --talent-id, ");
        assertProblem("say whom to ask for: ", "--limit", "5", "--rewrite");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--failed",
                "--refused",
                "--talent-id=t1",
                "--talents-file=ids.txt",
                "--stale-for=1d",
                "--source-updated-since=2026-11-01",
                "--interviews-since=2026-11-01"
            })
    void everybodyIsChoiceEnough(String other) {
        assertProblem("--all goes with no other choice but --limit", "--all", other);
    }

    @Test
    void anIdIsNotBlank() {
        assertProblem("--talent-id names nobody", "--talent-id", " ");
        assertProblem("--talent-id takes one id", "--talent-id", "t1,t2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--source-updated-since=yesterday",
                "--source-updated-since=2026-11-31",
                "--interviews-since=2026-11-01T06:00",
                "--interviews-since=0001-01-01",
                "--interviews-since=01.11.2026",
                "--stale-for=30",
                "--limit=0"
            })
    void whatIsNoTimeOrNumberIsRefusedAndQuoted(String argument) {
        String value = argument.substring(argument.indexOf('=') + 1);
        assertThatThrownBy(() -> asked(argument))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessageContaining("\"" + value + "\" is no ");
    }

    private static void assertProblem(String sentence, String... arguments) {
        assertThatThrownBy(() -> asked(arguments))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.exitCode()).isEqualTo(2))
                .hasMessageStartingWith(sentence);
    }

    private static String fingerprint(String... arguments) {
        return asked(arguments).request().fingerprint();
    }

    private static Slice slice(Asked asked) {
        Slice slice = asked.wanted().slice();
        return slice == null ? new Slice(List.of("none"), null, null, null, null, null) : slice;
    }

    private static Asked asked(String... arguments) {
        return CommandLine.populateCommand(new BackfillOptions(), arguments).asked(NOW, SHANGHAI);
    }
}
