package hiresync.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.cli.World;
import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code doctor} makes of its findings: text, document, exit code. */
class DoctorAnswerTest {
    private static final Check GOOD = Check.ok("database", "PostgreSQL 17.2, database warehouse, user hiresync");
    private static final Check ODD =
            Check.warn("limits", "hiresync.api.limits is empty", "set it to what Feishu allows");
    private static final Check WRONG = Check.wrong(
            "token",
            new Problem(ExitCode.USAGE, "the app secret is wrong: check FEISHU_APP_ID and FEISHU_APP_SECRET."));
    private static final Check DOWN = Check.wrong(
            "database",
            new Problem(ExitCode.FAILED, "the warehouse is not reachable; check WAREHOUSE_URL and the server"));
    private static final Check LATER = Check.skipped("scope", "there is no token");

    @Test
    void aFindingIsALineAndItsRemedyStandsBelow() {
        assertThat(DoctorText.of(GOOD, 80))
                .isEqualTo("  ok       database    PostgreSQL 17.2, database warehouse, user hiresync");
        assertThat(DoctorText.of(LATER, 80)).isEqualTo("  skipped  scope       there is no token");
        assertThat(DoctorText.of(WRONG, 80).lines())
                .containsExactly(
                        "  wrong    token       the app secret is wrong",
                        "           to do:      check FEISHU_APP_ID and FEISHU_APP_SECRET");
    }

    @Test
    void itIsBrokenToTheTerminalsWidth() {
        assertThat(DoctorText.of(DOWN, 60).lines())
                .containsExactly(
                        "  wrong    database    the warehouse is not reachable",
                        "           to do:      check WAREHOUSE_URL and the server");
        assertThat(DoctorText.of(ODD, 44).lines())
                .containsExactly(
                        "  warn     limits      hiresync.api.limits",
                        "                       is empty",
                        "           to do:      set it to what Feishu",
                        "                       allows");
    }

    @Test
    void theEndSaysHowItStandsAndWhatComesNext() {
        assertThat(DoctorText.summary(List.of(GOOD), 80))
                .isEqualTo("hiresync doctor: all is well; next: hiresync plan");
        assertThat(DoctorText.summary(List.of(GOOD, ODD), 80))
                .isEqualTo("hiresync doctor: nothing is wrong, 1 to look at; next: hiresync plan");
        assertThat(DoctorText.summary(List.of(GOOD, ODD, LATER), 80).lines())
                .containsExactly(
                        "hiresync doctor: nothing is wrong so far, 1 to look at, 1 skipped; see what is",
                        "to do, then run hiresync doctor again");
        assertThat(DoctorText.summary(List.of(DOWN, WRONG, LATER), 60).lines())
                .containsExactly(
                        "hiresync doctor: 2 wrong, 1 skipped; mend it from the top",
                        "down, then run hiresync doctor again");
    }

    @Test
    void whatSomebodyMustMendEndsWith2AndWhatIsDownWith1() {
        assertThat(DoctorAnswer.exitCode(List.of(GOOD, ODD, LATER))).isZero();
        assertThat(DoctorAnswer.exitCode(List.of(GOOD, DOWN))).isEqualTo(1);
        assertThat(DoctorAnswer.exitCode(List.of(GOOD, WRONG))).isEqualTo(2);
        assertThat(DoctorAnswer.exitCode(List.of(DOWN, WRONG))).isEqualTo(2);
    }

    @Test
    void aProgramReadsTheSame() {
        assertThat(World.json(DoctorAnswer.of(List.of(DOWN, LATER)).json())).isEqualTo(World.json("""
                        {"exitCode": 1, "checks": [
                          {"mark": "wrong", "subject": "database", "finding": "the warehouse is not reachable",
                           "remedy": "check WAREHOUSE_URL and the server", "outage": true},
                          {"mark": "skipped", "subject": "scope", "finding": "there is no token", "remedy": null,
                           "outage": false}]}"""));
    }

    @Test
    void clocksThatAreMoreThanTenSecondsApart() {
        assertThat(ClockCheck.of(Duration.ofMillis(-400), Duration.ofMillis(10_000)))
                .isEqualTo(
                        Check.ok(
                                "clock",
                                "this machine's clock is within a second of Feishu's (its Date header), 10 s ahead of the database's"));
        Check off = ClockCheck.of(Duration.ofMillis(-10_600), null);
        assertThat(off.mark()).isEqualTo(Check.Mark.WARN);
        assertThat(off.finding()).isEqualTo("this machine's clock is 11 s behind Feishu's (its Date header)");
        assertThat(ClockCheck.of(null, Duration.ofMillis(10_001)).mark()).isEqualTo(Check.Mark.WARN);
        assertThat(ClockCheck.of(null, null).mark()).isEqualTo(Check.Mark.SKIPPED);
    }
}
